package org.ecopetition.storage.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.ecopetition.storage.original.Originals;
import org.ecopetition.storage.original.OriginalsAway;
import org.ecopetition.storage.original.OriginalsChoice;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The commands {@code backup FOLDER} and {@code restore FOLDER}, with the settings of the house. */
public final class BackupCommand {

    private static final List<String> COMMANDS = List.of("backup", "restore");

    private final PrintStream out;

    public BackupCommand(PrintStream out) {
        this.out = out;
    }

    /** Whether the arguments of the program ask for one of them. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** Does it: 0 when done, 1 with a line why not, 2 when no folder is named. */
    public int run(String... arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            out.println("which folder? " + arguments[0] + " FOLDER [the settings of the house]");
            return 2;
        }
        String[] settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings)) {
            act(arguments[0], Path.of(arguments[1]), context);
            out.println(arguments[0] + " done: " + arguments[1]);
            return 0;
        } catch (Backup.NotDone reason) {
            out.println(arguments[0] + " not done: " + reason.getMessage());
        } catch (SQLException | IOException | OriginalsAway failed) {
            out.println(arguments[0] + " failed: " + failed.getMessage());
        }
        return 1;
    }

    private static void act(String command, Path folder, ConfigurableApplicationContext context)
            throws SQLException, IOException {
        DataSourceProperties database = context.getBean(DataSourceProperties.class);
        DataSource source = database.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
        Originals originals = context.getBean(Originals.class);
        if (command.equals("backup")) {
            new Backup(folder).make(source, database.determineUrl(), originals);
        } else {
            new Backup(folder)
                    .bringBack(source, database.determineUrl(), originals, incoming(context.getEnvironment()));
        }
    }

    private static Path incoming(Environment settings) {
        return Path.of(settings.getRequiredProperty("eco-petition.evidence.directory"))
                .resolve("incoming");
    }

    /** Reads the settings and nothing else. */
    @EnableConfigurationProperties(DataSourceProperties.class)
    @Import(OriginalsChoice.class)
    static class Settings {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
