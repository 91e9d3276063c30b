package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class RecentlyReadTest {

    private static final String KEY = "unitShuili";
    private static final int MOST = 3;

    private Instant now = Instant.parse("2023-06-30T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RecentlyRead<String> recent = new RecentlyRead<>(clock, Duration.ofSeconds(5), MOST);

    @BeforeEach
    void keepOne() {
        recent.keep(KEY, "市水利局", recent.reading());
    }

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            end();
        }
    }

    @Test
    void knowsItForSomeSeconds() {
        now = now.plusMillis(4999);
        assertThat(recent.find(KEY)).contains("市水利局");

        now = now.plusMillis(1);
        assertThat(recent.find(KEY)).isEmpty();
    }

    @Test
    void forgetsWhatIsChangedAndNothingElse() {
        recent.keep("unitZhujian", "市住建局", recent.reading());

        recent.changed(KEY);

        assertThat(recent.find(KEY)).isEmpty();
        assertThat(recent.find("unitZhujian")).contains("市住建局");

        recent.changedAll();

        assertThat(recent.find("unitZhujian")).isEmpty();
    }

    @Test
    void keepsNothingThatWasReadBeforeAChange() {
        RecentlyRead.Reading reading = recent.reading();
        recent.changed(KEY);

        recent.keep(KEY, "what was before", reading);

        assertThat(recent.find(KEY)).isEmpty();
    }

    @Test
    void readsAnewInTheTransactionThatChangesItAndForgetsWhatOthersReadMeanwhile() throws InterruptedException {
        TransactionSynchronizationManager.initSynchronization();
        recent.changed(KEY);

        Thread other = new Thread(() -> recent.keep(KEY, "what was before", recent.reading()));
        other.start();
        other.join();
        assertThat(recent.find(KEY)).isEmpty();
        recent.keep(KEY, "not yet true", recent.reading());

        end();

        assertThat(recent.find(KEY)).isEmpty();
        recent.keep(KEY, "市水务局", recent.reading());
        assertThat(recent.find(KEY)).contains("市水务局");
    }

    @Test
    void growsNoFurtherThanItIsLet() {
        for (int each = 0; each < MOST; each++) {
            recent.keep("unit" + each, "", recent.reading());
        }

        assertThat(recent.find(KEY)).isEmpty();
        assertThat(recent.find("unit" + (MOST - 1))).isPresent();
    }

    private static void end() {
        var synchronizations = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationUtils.invokeAfterCompletion(
                synchronizations, TransactionSynchronization.STATUS_COMMITTED);
    }
}
