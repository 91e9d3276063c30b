package org.ecopetition;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.storage.encryption.CallerKeyRotation;
import org.ecopetition.storage.encryption.RotationPart;
import org.ecopetition.storage.original.OriginalsChoice;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code java -jar eco-petition.jar rotate-caller-key}: makes another data key where they lie in a file, encrypts everything anew
 * with the first, and goes on where an earlier time was interrupted. Ends with 0 when nothing stands under another key, 1 when
 * some rows were left, 2 when it could not be done.
 */
public final class RotateCallerKeyCommand {

    private static final String NAME = "rotate-caller-key";

    private final PrintStream out;

    public RotateCallerKeyCommand(PrintStream out) {
        this.out = out;
    }

    /** Only what encrypting needs; known to nobody but the command, and made when it is asked for. */
    @ComponentScan(
            basePackages = "org.ecopetition",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.ANNOTATION,
                            classes = {LedgerPart.class, RotationPart.class}))
    @ConfigurationPropertiesScan("org.ecopetition.storage.encryption")
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import(OriginalsChoice.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.system(CHINA);
        }
    }

    /** Whether the arguments of the program ask for it. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** Does it, tells it and returns what the program ends with. */
    public int run(String... arguments) {
        try (ConfigurableApplicationContext parts = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN")
                .run(Arrays.copyOfRange(arguments, 1, arguments.length))) {
            CallerKeyRotation.Outcome outcome =
                    parts.getBean(CallerKeyRotation.class).rotate();
            out.println((outcome.resumed() ? "gone on with key " : "new key ") + outcome.key() + ": " + outcome.done()
                    + " rows encrypted anew, " + outcome.left() + " left");
            return outcome.left() == 0 ? 0 : 1;
        } catch (RuntimeException failed) {
            out.println("could not rotate: "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
            return 2;
        }
    }
}
