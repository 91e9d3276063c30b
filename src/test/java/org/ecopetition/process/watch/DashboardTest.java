package org.ecopetition.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The example dashboard and the alert rules name what the house measures. */
class DashboardTest extends HouseTest {

    private static final Pattern SERIES = Pattern.compile("\\b(?:eco|http|hikaricp|jvm|process)_[a-z_]+");

    @Autowired
    private WorkGauges gauges;

    @ParameterizedTest
    @ValueSource(strings = {"grafana/eco-petition.json", "prometheus/alerts.yaml"})
    void namesOnlyWhatIsMeasured(String file) throws IOException {
        questionToNanCounty();
        gauges.count();
        as("liaisona").get("/batches");
        String told = as("admin").get("/actuator/prometheus").body();
        Set<String> measured =
                told.lines().map(line -> line.replaceAll("[ {].*", "")).collect(Collectors.toSet());

        Set<String> named = SERIES.matcher(Files.readString(Path.of("src/deploy", file)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(measured).containsAll(named);
    }
}
