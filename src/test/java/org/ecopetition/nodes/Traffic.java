package org.ecopetition.nodes;

import java.awt.Color;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ecopetition.evidence.RealFiles;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;

/**
 * People at work at all nodes at once: clerks register calls, the coordination group hands them to a county, its officer signs
 * and brings pictures. Whoever gets no answer turns to the next node, as with a balancer, and looks first whether it was done.
 */
final class Traffic {

    static final String CLERK = "wangfang";
    static final String LIAISON = "liqiang";
    static final String OFFICER = "zhaomin";

    private static final int CLERKS = 3;

    /** What the house accepted. */
    final Map<String, String> numbersByKey = new ConcurrentHashMap<>();

    final Set<String> handedOff = ConcurrentHashMap.newKeySet();
    final Set<String> signed = ConcurrentHashMap.newKeySet();
    final Map<String, String> pictures = new ConcurrentHashMap<>();

    /** Answers that nobody should get whatever fails. */
    final Queue<String> oddities = new ConcurrentLinkedQueue<>();

    /** Answers that broke off, where a node did not merely refuse. */
    final Queue<String> brokenOff = new ConcurrentLinkedQueue<>();

    private final Nodes nodes;
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Queue<String> toHandOff = new ConcurrentLinkedQueue<>();
    private final Queue<String> toSign = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();

    private volatile boolean isOver;

    Traffic(Nodes nodes) {
        this.nodes = nodes;
        for (int clerk = 0; clerk < CLERKS; clerk++) {
            String name = "clerk-" + clerk;
            people.execute(told(() -> register(name)));
        }
        people.execute(told(() -> work(toHandOff, this::handOff)));
        people.execute(told(() -> work(toHandOff, this::handOff)));
        people.execute(told(() -> work(toSign, this::sign)));
    }

    /** Everybody finishes what they began. */
    void end() throws InterruptedException {
        isOver = true;
        people.shutdown();
        if (!people.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new AssertionError("somebody still waits for an answer");
        }
    }

    private Runnable told(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                oddities.add(failed.toString());
            }
        };
    }

    private void register(String clerk) {
        for (int call = 1; !isOver; call++) {
            String key = clerk + "-" + call;
            String body =
                    """
                    {"channel":"PHONE","receivedAt":"%s","text":"%s反映夜间施工噪声扰民","place":"南洲镇%s号","regionCode":"430921"}
                    """.formatted(OffsetDateTime.now(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.SECONDS), key, key);
            Answer answer = persist(CLERK, caller -> caller.post("/api/petitions", body, "Idempotency-Key", key));
            String number = answer.read("$.caseNumber");
            numbersByKey.put(key, number);
            toHandOff.add(number);
            pause(300);
        }
    }

    private void handOff(String number) {
        complete(LIAISON, number, "classifyPetition", """
                {"variables":{"classification":{"value":"ENVIRONMENTAL"},"keyItem":{"value":false},"textConfirmed":{"value":true},
                "allegation1Text":{"value":"夜间施工噪声扰民"},"allegation1Types":{"value":"NOISE"}}}""");
        complete(LIAISON, number, "assignHandlers", "{\"variables\":{\"handOff1Unit\":{\"value\":\"unit430921\"}}}");
        handedOff.add(number);
        toSign.add(number);
    }

    private void sign(String number) {
        complete(OFFICER, number + "-01", "signReceipt", "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\"}}}");
        signed.add(number);
        byte[] picture = RealFiles.jpeg(60 + turn.incrementAndGet(), 90, Color.RED);
        String name = number + ".jpg";
        Answer answer = anywhere(
                OFFICER,
                caller -> caller.upload("/cases/" + number + "/evidence?phase=BEFORE", "files", name, picture));
        if (answer.location().contains("done=added")) {
            pictures.put(number, name);
        }
    }

    /** Claims and submits a step, once it is there, at whichever node answers. */
    private void complete(String person, String key, String step, String form) {
        boolean wasThere = false;
        while (true) {
            List<String> open = persist(
                            person,
                            caller -> caller.get("/engine-rest/task?processInstanceBusinessKey=" + key
                                    + "&taskDefinitionKey=" + step))
                    .list("$[*].id");
            if (open.isEmpty() && wasThere) {
                return;
            }
            if (open.isEmpty()) {
                pause(200);
                continue;
            }
            wasThere = true;
            String task = "/engine-rest/task/" + open.get(0);
            String claim = "{\"userId\":\"" + person + "\"}";
            if (anywhere(person, caller -> caller.post(task + "/claim", claim)).status() >= 300) {
                pause(100);
                continue;
            }
            Answer answer = anywhere(person, caller -> caller.post(task + "/submit-form", form));
            if (answer.status() < 300) {
                return;
            }
            if (answer.status() == 400) {
                oddities.add(step + " " + answer.body());
            }
            pause(100);
        }
    }

    /** Asks one node after the other until one does it. */
    private Answer persist(String person, Function<Caller, Answer> request) {
        while (true) {
            Answer answer = anywhere(person, request);
            if (answer.status() < 300) {
                return answer;
            }
            if (answer.status() < 500) {
                oddities.add(answer.status() + " " + answer.body());
            }
            pause(200);
        }
    }

    /** Asks the next node; 503 stands for none that answers. */
    private Answer anywhere(String person, Function<Caller, Answer> request) {
        try {
            int asked = turn.incrementAndGet();
            Answer answer = request.apply(nodes.as(person, asked));
            if (answer.status() == 200 && answer.body().isEmpty()) {
                oddities.add("200 and no word for " + person + " at turn " + asked + ", " + answer.contentType());
            }
            if (answer.status() == 500) {
                oddities.add(answer.status() + " " + answer.body());
            }
            return answer;
        } catch (UncheckedIOException noAnswer) {
            if (!(noAnswer.getCause() instanceof ConnectException)) {
                brokenOff.add(String.valueOf(noAnswer.getCause()));
            }
            return new Answer(503, "", "", "");
        }
    }

    private void work(Queue<String> heap, Consumer<String> step) {
        while (!isOver) {
            String next = heap.poll();
            if (next == null) {
                pause(100);
            } else {
                step.accept(next);
            }
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
