package org.ecopetition.petition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Callers are found in any text, whatever of their own it tells, without all callers being read. */
class CallerMentionsTest extends ProcessTest {

    private static final AtomicInteger DOORS = new AtomicInteger(100);

    @Autowired
    private CallerMentions callers;

    @Autowired
    private MissingClues missing;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "郗珍,, , 已走访郗珍。",
        "尉迟小荷,, , 已走访尉迟小荷。",
        "阿卜杜拉·买买提,, , 阿卜杜拉·买买提来电。",
        "濮阳兰,, , 濮 阳 兰来电。",
        ",0737-4223456, , 请拨0737-4223456。",
        ",42235, , 请拨42235找他。",
        ",19973712233, , 电话１９９７３７１２２３３。",
        ",,南县明山头镇振新街7号, 到南县明山头镇振新街7号走访。",
        ",,南县明山头镇振旺街9号, 到振旺街9号走访。",
        ",,桃江县桃花江镇金柳路３８号2栋, 到金柳路38号走访。"
    })
    void findsWhatACallerGave(@Nullable String name, @Nullable String phone, @Nullable String address, String text) {
        assertThat(callers.in(text)).isEmpty();

        called("河水发黑", new Caller(name, phone, address));

        assertThat(callers.in("本期动态：" + text + "其余从略。")).isNotEmpty().allMatch(Mark::callers);
    }

    @Test
    void takesNobodyForACallerWhoOnlySharesAStreetOrASurname() {
        called("河水发黑", new Caller("东方敏", "13317370001", "安化县梅城镇落星街11号"));

        assertThat(callers.in("东方公司在安化县梅城镇落星街施工，编号13317370002。")).isEmpty();
    }

    @Test
    void leavesOfficeHoldersAndWordsThatHaveTheLettersOfACaller() {
        called("河水发黑", new Caller("司徒勇", null, null));
        called("河水发黑", new Caller("司徒勇会", null, null));
        called("河水发黑", new Caller("高兴", null, null));

        assertThat(callers.in("司徒勇会强调整改。\n市委常委、常务副市长司徒勇会到现场，各方都很高兴。")).isEmpty();
        assertThat(callers.in("常务副市长司徒勇会走访投诉人司徒勇。")).isNotEmpty();
        assertThat(callers.in("司徒勇会反映河水发黑。")).isNotEmpty();
        assertThat(callers.in("举报人：高兴")).isNotEmpty();
    }

    @Test
    void findsWhoCalledBeforeThereWereClues() {
        String street = "旧堤路" + DOORS.incrementAndGet() + "号";
        String number = called("河水发黑", new Caller(null, null, "沅江市" + street));
        jdbc.sql("delete from caller_clue where case_number = ?").param(number).update();
        assertThat(callers.in("到" + street)).isEmpty();
        jdbc.sql("insert into caller_clue_due (case_number) values (?)")
                .param(number)
                .update();

        assertThat(callers.in("到" + street)).hasSize(1);
        missing.writeAll();

        assertThat(callers.in("到" + street)).extracting(Mark::found).isEqualTo(List.of(street));
        assertThat(jdbc.sql("select count(*) from caller_clue_due")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
