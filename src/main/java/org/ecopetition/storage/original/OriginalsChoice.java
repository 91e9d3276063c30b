package org.ecopetition.storage.original;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The storage that the settings name: a bucket where one is set, else the folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BucketSettings.class)
public class OriginalsChoice {

    private static final Logger log = LoggerFactory.getLogger(OriginalsChoice.class);

    /** @throws BucketRefused when the storage answers that this bucket cannot be used */
    @Bean
    Originals originals(BucketSettings bucket, @Value("${eco-petition.evidence.directory}") Path evidence, Clock clock)
            throws IOException {
        FolderOriginals folder = new FolderOriginals(evidence, clock);
        if (!bucket.isChosen()) {
            return folder;
        }
        if (!folder.beginnings().isEmpty()) {
            log.warn("{} holds originals, and the {} is in use: see docs/operation.md", evidence, bucket);
        }
        BucketOriginals originals = BucketOriginals.at(bucket, clock);
        originals.open();
        return originals;
    }
}
