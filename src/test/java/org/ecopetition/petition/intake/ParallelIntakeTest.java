package org.ecopetition.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many clerks at once, on a day on which nobody has called yet. */
class ParallelIntakeTest extends ProcessTest {

    private static final int CLERKS = 40;

    @Autowired
    private IntakeDesk intake;

    @Test
    void issuesEachNumberOnceAndLeavesNoGap() throws Exception {
        List<Callable<CaseNumber>> calls = IntStream.range(0, CLERKS)
                .<Callable<CaseNumber>>mapToObj(
                        n -> () -> register.register(call("2023-06-25T10:00:00+08:00", "第" + n + "个来电"), "intakea"))
                .toList();

        assertThat(allAtOnce(calls))
                .extracting(CaseNumber::value)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CLERKS)
                        .mapToObj("D2YY20230625%04d"::formatted)
                        .toList());
    }

    @Test
    void registersARequestOnceHoweverOftenItIsSent() throws Exception {
        List<Callable<Registered>> sent = IntStream.range(0, CLERKS)
                .<Callable<Registered>>mapToObj(
                        n -> () -> intake.register(call("2023-06-26T10:00:00+08:00", "同一个来电"), "same-key", "intakea"))
                .toList();

        List<Registered> answers = allAtOnce(sent);

        assertThat(new HashSet<>(answers.stream().map(Registered::caseNumber).toList()))
                .hasSize(1);
        assertThat(answers).filteredOn(Registered::created).hasSize(1);
        assertThat(register.register(call("2023-06-26T10:00:00+08:00", "下一个来电"), "intakea"))
                .isEqualTo(new CaseNumber("D2YY202306260002"));
    }

    private static Registration call(String receivedAt, String text) {
        return new Registration(Channel.PHONE, Instant.parse(receivedAt), text, null, null, null, null, Caller.UNNAMED);
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        CountDownLatch bell = new CountDownLatch(1);
        try {
            List<Future<T>> running = calls.stream()
                    .map(call -> clerks.submit(() -> {
                        bell.await();
                        return call.call();
                    }))
                    .toList();
            bell.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            clerks.shutdownNow();
        }
    }
}
