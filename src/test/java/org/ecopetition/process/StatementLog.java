package org.ecopetition.process;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Every round trip to the database that a person's request or the test itself makes: statements, batches as one, and commits.
 * Work that the house does by its own clock is left out.
 */
public final class StatementLog implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

    private static final Pattern OWN_CLOCK = Pattern.compile("scheduling.*|.*JobExecutor.*|HikariPool.*");
    private static final Pattern TABLE = Pattern.compile("(?is).*?\\b(?:from|into|update|join)\\s+\"?(\\w+)\"?.*");

    /** What is kept of a case for auditors alone. */
    private static final Set<String> TRAIL =
            Set.of("CASE_MODEL", "ADMINISTRATOR_ACT", "TABLE_ANSWER", "FLOW_TAKEN", "ACT_ADDRESS");

    private static final String COVERAGE = "org.camunda.community.process_test_coverage";

    private final List<Trip> trips = new CopyOnWriteArrayList<>();
    private final Set<String> inTransaction = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile boolean listens;

    /**
     * One round trip.
     *
     * @param sql empty for a commit
     */
    public record Trip(String sql) {

        /** Whose statement it is. */
        String kind() {
            if (sql.isEmpty()) {
                return "commits";
            }
            String table = table();
            if (table.startsWith("LEDGER_") || sql.contains("/* ledger */")) {
                return "ledger";
            }
            if (TRAIL.contains(table)) {
                return "trail";
            }
            if (table.startsWith("ACT_RU_AUTH")) {
                return "authorisation";
            }
            if (table.startsWith("ACT_ID_")) {
                return "identity";
            }
            return table.startsWith("ACT_") ? "engine" : "own";
        }

        String table() {
            Matcher named = TABLE.matcher(sql);
            return named.matches() ? named.group(1).toUpperCase(java.util.Locale.ROOT) : "";
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database)
                        .listener(this)
                        .methodListener(this)
                        .build()
                : bean;
    }

    void listen() {
        trips.clear();
        listens = true;
    }

    List<Trip> heard() {
        listens = false;
        return List.copyOf(trips);
    }

    /** How many of each kind, and in all. */
    static Map<String, Long> kinds(List<Trip> trips) {
        Map<String, Long> kinds = new TreeMap<>();
        trips.forEach(trip -> kinds.merge(trip.kind(), 1L, Long::sum));
        return kinds;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        asked.add(execution.getConnectionId());
        if (isHeard()) {
            trips.add(new Trip(queries.get(0).getQuery()));
            if (!inTransaction.contains(execution.getConnectionId())) {
                trips.add(new Trip(""));
            }
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext execution) {}

    /** The database hears of a commit where it was asked anything before. */
    @Override
    public void afterMethod(MethodExecutionContext execution) {
        if (!(execution.getTarget() instanceof Connection)) {
            return;
        }
        String connection = execution.getConnectionInfo().getConnectionId();
        switch (execution.getMethod().getName()) {
            case "setAutoCommit" -> {
                if (Boolean.TRUE.equals(execution.getMethodArgs()[0])) {
                    inTransaction.remove(connection);
                } else {
                    inTransaction.add(connection);
                }
            }
            case "commit" -> {
                if (asked.remove(connection) && isHeard()) {
                    trips.add(new Trip(""));
                }
            }
            case "rollback", "close" -> asked.remove(connection);
            default -> {}
        }
    }

    private boolean isHeard() {
        return listens && !OWN_CLOCK.matcher(Thread.currentThread().getName()).matches() && !isAskedByTheTests();
    }

    /** What measures the coverage of models in tests asks for the process of each step. */
    private static boolean isAskedByTheTests() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith(COVERAGE)));
    }
}
