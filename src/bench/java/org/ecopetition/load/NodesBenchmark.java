package org.ecopetition.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecopetition.BenchmarkHouse;
import org.ecopetition.HouseProcess;

/**
 * What one, two and three nodes on one PostgreSQL get done together: petitions taken, classified, handed off and signed for by REST, as
 * many at each node at the same time; prints petitions a second and their ratio to one node. On a machine whose processors one node
 * fills, more nodes can only take them from each other.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.load.NodesBenchmark -Dbench.sizes=1,2,3
 * -Dbench.rows=40 -Dbench.arguments="--spring.profiles.active=demo,postgresql --spring.datasource.url=jdbc:postgresql://… "}; the
 * sizes are the nodes, the rows the petitions of each.
 */
final class NodesBenchmark {

    private static final int CLIENTS = 2;

    private NodesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int petitions = Integer.getInteger("bench.rows", 40);
        Path data = Files.createTempDirectory("eco-petition-nodes");
        double one = 0;
        List<HouseProcess> nodes = new ArrayList<>();
        try {
            for (int size : BenchmarkHouse.sizes("1,2,3")) {
                while (nodes.size() < size) {
                    nodes.add(HouseProcess.on(data, arguments)); // they share what is no database: the keys and the pictures
                }
                rate(nodes, 5); // so that none is measured cold
                double rate = rate(nodes, petitions);
                one = one == 0 ? rate : one;
                System.out.printf(Locale.ROOT, "%d nodes: %.2f petitions/s, x%.2f%n", size, rate, rate / one);
            }
        } finally {
            nodes.forEach(HouseProcess::close);
        }
        System.exit(0);
    }

    private static double rate(List<HouseProcess> nodes, int petitions) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(nodes.size() * CLIENTS);
        try {
            long begun = System.nanoTime();
            List<Future<?>> done = new ArrayList<>();
            for (HouseProcess node : nodes) {
                for (int client = 0; client < CLIENTS; client++) {
                    done.add(clients.submit(() -> new PetitionSteps(node.address()).path(petitions / CLIENTS)));
                }
            }
            for (Future<?> one : done) {
                one.get();
            }
            return nodes.size() * (petitions / CLIENTS) * CLIENTS / ((System.nanoTime() - begun) / 1e9);
        } finally {
            clients.shutdown();
        }
    }
}
