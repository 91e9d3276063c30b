package org.ecopetition;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Clock;
import java.util.Arrays;
import org.ecopetition.audit.ledger.root.VerifyCommand;
import org.ecopetition.storage.backup.BackupCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The petition-handling application of one coordination group (协调联络组). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EcoPetitionApplication {

    public static void main(String[] args) {
        if (Arrays.asList(args).contains("verify")) {
            System.exit(VerifyCommand.run(args, System.out));
        }
        if (BackupCommand.isMeant(args)) {
            System.exit(new BackupCommand(System.out).run(args));
        }
        if (RotateCallerKeyCommand.isMeant(args)) {
            System.exit(new RotateCallerKeyCommand(System.out).run(args));
        }
        if (TryCommand.isMeant(args)) {
            System.exit(new TryCommand(System.out, System.getenv()).run(args));
        }
        SpringApplication.run(EcoPetitionApplication.class, args);
    }

    /** The time of day in the one time zone of China; tests move it. */
    @Bean
    Clock clock() {
        return Clock.system(CHINA);
    }
}
