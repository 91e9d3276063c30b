package org.ecopetition.briefing.document;

import org.ecopetition.organisation.Wording;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What makes the papers of a briefing, without the rest of the house. */
@Configuration
@ComponentScan({"org.ecopetition.briefing.document", "org.ecopetition.paper"})
@Import(Wording.class)
@ConfigurationPropertiesScan("org.ecopetition.paper.pdf")
@ImportAutoConfiguration({MessageSourceAutoConfiguration.class, ThymeleafAutoConfiguration.class})
class PaperWorkshop {}
