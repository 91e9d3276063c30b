package org.ecopetition;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a folder of its own, as benchmarks ask it. */
public final class BenchmarkHouse {

    public static final String PASSWORD = "Petition#2023";

    private static final String DATA = "--eco-petition.data-directory=";

    private BenchmarkHouse() {}

    /** @param arguments settings on top, each beginning with two dashes; all else is left out */
    public static ConfigurableApplicationContext open(String... arguments) throws IOException {
        return open(null, arguments);
    }

    /** @param heard hears every statement, where one is given */
    public static ConfigurableApplicationContext open(@Nullable BeanPostProcessor heard, String... arguments)
            throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--eco-petition.administrator.password=" + PASSWORD,
                "--spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7"
                        + ".ProcessEngineCoverageConfiguration",
                "--logging.level.root=warn",
                "--logging.level.org.ecopetition=warn"));
        Arrays.stream(arguments).filter(argument -> argument.startsWith("--")).forEach(settings::add);
        if (settings.stream().noneMatch(setting -> setting.startsWith(DATA))) {
            settings.add(DATA + Files.createTempDirectory("eco-petition-bench"));
        }
        return new SpringApplicationBuilder(EcoPetitionApplication.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> {
                    if (heard != null) {
                        context.getBeanFactory().addBeanPostProcessor(heard);
                    }
                })
                .run(settings.toArray(String[]::new));
    }

    /** How many there are at each step. */
    public static int[] sizes(String usual) {
        return Arrays.stream(System.getProperty("bench.sizes", usual).split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
