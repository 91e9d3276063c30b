package org.ecopetition.process.watch;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Helm in a process of its own: with the runtime that its library brings along (Go's) nothing attaches itself to a program any more,
 * as Mockito does in other tests. Asked and answered by lines of words in Base64.
 */
final class HelmProgram implements AutoCloseable {

    private static final String GOOD = "good";
    private static final String REFUSED = "refused";
    private static final String LINT = "lint";
    private static final String FILE = "-f";

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    /** @throws IllegalStateException where the library is not made for this machine */
    HelmProgram(Path chart) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HelmProgram.class.getName(),
                        chart.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        if (!GOOD.equals(answers.readLine())) {
            throw new IllegalStateException("Helm's library does not load");
        }
    }

    /** What lint says, one a line. */
    String lint() {
        return answer(List.of(LINT));
    }

    /**
     * What Helm makes of the chart.
     *
     * @param values {@code name=value} as after {@code --set}, or a file behind {@code -f}
     * @throws IllegalArgumentException with Helm's words where it refuses
     */
    String template(String name, List<String> values) {
        return answer(Stream.concat(Stream.of(name), values.stream()).toList());
    }

    private String answer(List<String> words) {
        questions.println(
                String.join(" ", words.stream().map(HelmProgram::encoded).toList()));
        try {
            String[] answer = String.valueOf(answers.readLine()).split(" ", -1);
            if (answer[0].equals(GOOD)) {
                return decoded(answer[1]);
            }
            throw new IllegalArgumentException(answer.length > 1 ? decoded(answer[1]) : "Helm has ended");
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The process itself. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Helm helm = new Helm(Path.of(arguments[0]));
        Helm.version().call();
        out.println(GOOD);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            List<String> words =
                    Stream.of(line.split(" ", -1)).map(HelmProgram::decoded).toList();
            try {
                String told = words.get(0).equals(LINT) ? linted(helm) : rendered(helm, words);
                out.println(GOOD + " " + encoded(told));
            } catch (IllegalStateException refused) {
                out.println(REFUSED + " " + encoded(String.valueOf(refused.getMessage())));
            }
        }
    }

    private static String linted(Helm helm) {
        LintResult lint = helm.lint().strict().call();
        return String.join("\n", lint.getMessages()) + (lint.isFailed() ? "failed" : "");
    }

    private static String rendered(Helm helm, List<String> words) {
        TemplateCommand template = helm.template().withName(words.get(0));
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith(FILE)) {
                template.withValuesFile(Path.of(word.substring(FILE.length())));
            } else {
                String[] value = word.split("=", 2);
                template.set(value[0], value[1]);
            }
        }
        return template.call();
    }

    private static String encoded(String word) {
        return Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
    }
}
