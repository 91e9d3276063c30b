package org.ecopetition.audit.ledger.root;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import org.ecopetition.audit.ledger.LedgerFault;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.storage.original.OriginalsChoice;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code java -jar eco-petition.jar verify}: checks the ledger with the settings of the application and nothing else of it, and
 * says in plain lines what it found. Ends with 0 when all is whole, 1 when something is wrong, 2 when it could not check.
 */
public final class VerifyCommand {

    static final int WHOLE = 0;
    static final int FAULTY = 1;
    static final int UNCHECKED = 2;

    private VerifyCommand() {}

    /** Only what the check needs; known to nobody but the command. */
    @ComponentScan(
            basePackages = "org.ecopetition",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ANNOTATION, classes = LedgerPart.class))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @EnableConfigurationProperties(LedgerSettings.class)
    @Import(OriginalsChoice.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.system(CHINA);
        }
    }

    /** Checks, tells and returns what the program ends with. */
    public static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext parts = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=OFF")
                .run(arguments)) {
            WholeCheck.Found found = parts.getBean(WholeCheck.class).all();
            found.faults().forEach(fault -> out.println(line(fault)));
            if (found.isWhole()) {
                out.println("whole: " + counted(found, parts.getBean(Clock.class))
                        + parts.getBean(ErasedByRule.class).said());
            }
            return found.isWhole() ? WHOLE : FAULTY;
        } catch (RuntimeException unchecked) {
            out.println("could not check: "
                    + NestedExceptionUtils.getMostSpecificCause(unchecked).getMessage());
            return UNCHECKED;
        }
    }

    private static String line(LedgerFault fault) {
        String entry = fault.position() == null ? "" : " entry " + fault.position();
        return (fault.what() + " " + fault.chain() + entry + " " + fault.source() + " " + fault.row()).strip();
    }

    private static String counted(WholeCheck.Found found, Clock clock) {
        String apart = found.lastHead() == null
                ? "no heads were noted apart"
                : "last heads noted "
                        + Duration.between(found.lastHead(), clock.instant()).toSeconds() + " s ago";
        return found.entries() + " entries of " + found.chains() + " chains, " + found.days() + " daily roots, "
                + apart;
    }
}
