package org.ecopetition.process.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demonstration.
 *
 * @param dayZero the day that stands for 30 June 2023 of the source; the day of the first start where absent
 */
@ConfigurationProperties("eco-petition.demo")
record DemoSettings(@Nullable LocalDate dayZero) {}
