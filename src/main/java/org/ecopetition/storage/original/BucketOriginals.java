package org.ecopetition.storage.original;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket whose objects are named as the files of the folder are: {@code originals/ab/abcd…}, {@code letters/ab/abcd…}. */
final class BucketOriginals implements Originals, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BucketOriginals.class);
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** What was brought within is as good as new. */
    private static final Duration NEW = Duration.ofHours(12);

    private final S3Client storage;
    private final BucketSettings settings;
    private final Clock clock;
    private final String place;

    private BucketOriginals(S3Client storage, BucketSettings settings, Clock clock, String place) {
        this.storage = storage;
        this.settings = settings;
        this.clock = clock;
        this.place = place;
    }

    static BucketOriginals at(BucketSettings settings, Clock clock) {
        S3ClientBuilder storage = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE))
                // what other storages than Amazon's do not know
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!settings.endpoint().isBlank()) {
            storage.endpointOverride(URI.create(settings.endpoint()));
        }
        return new BucketOriginals(storage.build(), settings, clock, "originals/");
    }

    /**
     * Asks for the bucket. Storage that does not answer is told and may come later.
     *
     * @throws BucketRefused when it answers that there is none, or that the key opens nothing
     */
    void open() {
        try {
            ask();
            log.info("evidence lies in the {}", settings);
        } catch (AwsServiceException answer) {
            if (answer.statusCode() >= 500) {
                log.error("the {} does not work now: status {}", settings, answer.statusCode());
                return;
            }
            throw new BucketRefused(
                    switch (answer.statusCode()) {
                        case 404 -> "there is no " + settings;
                        case 403 -> "the key and its secret do not open the " + settings;
                        default ->
                            "the " + settings + " answers with status " + answer.statusCode()
                                    + " (region, path-style?)";
                    });
        } catch (SdkClientException unreachable) {
            log.error("the {} is not reachable: {}", settings, unreachable.getMessage());
        }
    }

    @Override
    public void keep(Path file, String sha256) {
        Optional<HeadObjectResponse> there = head(sha256);
        if (there.isPresent()) {
            renew(sha256, there.get().lastModified());
            return;
        }
        try {
            storage.putObject(
                    request -> request.bucket(settings.bucket())
                            .key(nameOf(sha256))
                            .ifNoneMatch("*"),
                    RequestBody.fromFile(file));
        } catch (S3Exception refused) {
            if (refused.statusCode() != PRECONDITION_FAILED && refused.statusCode() != CONFLICT) {
                throw away(refused);
            }
            log.debug("{} was brought at the same moment", sha256);
        } catch (SdkException unreachable) {
            throw away(unreachable);
        }
    }

    @Override
    public void replace(Path file, String sha256) {
        asked(() -> storage.putObject(
                request -> request.bucket(settings.bucket()).key(nameOf(sha256)), RequestBody.fromFile(file)));
    }

    @Override
    public Originals letters() {
        return new BucketOriginals(storage, settings, clock, "letters/");
    }

    @Override
    public Resource of(String sha256) {
        return new BucketResource(this, sha256);
    }

    @Override
    public Set<String> beginnings() {
        return asked(() -> storage
                .listObjectsV2Paginator(request ->
                        request.bucket(settings.bucket()).prefix(place).delimiter("/"))
                .commonPrefixes()
                .stream()
                .map(CommonPrefix::prefix)
                .map(beginning -> beginning.substring(place.length(), beginning.length() - 1))
                .collect(Collectors.toSet()));
    }

    @Override
    public List<Kept> beginningWith(String twoDigits) {
        String folder = place + twoDigits + "/";
        return asked(() ->
                storage
                        .listObjectsV2Paginator(
                                request -> request.bucket(settings.bucket()).prefix(folder))
                        .contents()
                        .stream()
                        .map(object -> new Kept(object.key().substring(folder.length()), object.lastModified()))
                        .filter(kept -> Originals.isHash(kept.sha256()))
                        .toList());
    }

    @Override
    public void drop(String sha256, Instant broughtBefore) {
        if (head(sha256)
                .filter(there -> there.lastModified().isBefore(broughtBefore))
                .isPresent()) {
            asked(() -> storage.deleteObject(
                    request -> request.bucket(settings.bucket()).key(nameOf(sha256))));
        }
    }

    @Override
    public boolean isThere() {
        try {
            ask();
            return true;
        } catch (SdkException away) {
            log.warn("the {} does not answer: {}", settings, away.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        storage.close();
    }

    /** What the storage knows of an object; empty where there is none. */
    Optional<HeadObjectResponse> head(String sha256) {
        return asked(() -> {
            try {
                return Optional.of(storage.headObject(
                        request -> request.bucket(settings.bucket()).key(nameOf(sha256))));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** The bytes of an object behind so many of them; to be closed. */
    InputStream content(String sha256, long behind) {
        return asked(() -> storage.getObject(request -> {
            request.bucket(settings.bucket()).key(nameOf(sha256));
            if (behind > 0) {
                request.range("bytes=" + behind + "-");
            }
        }));
    }

    OriginalsAway away(Exception failed) {
        return new OriginalsAway("the " + settings + " does not answer: " + failed.getMessage(), failed);
    }

    /** Asks whether the bucket is there, for no longer than whoever watches the house waits. */
    private void ask() {
        storage.headBucket(request -> request.bucket(settings.bucket())
                .overrideConfiguration(patience -> patience.apiCallTimeout(CONNECTING)));
    }

    /** Lets an object count as brought now, so that no sweep takes it that saw it unclaimed. */
    private void renew(String sha256, Instant since) {
        if (since.isAfter(clock.instant().minus(NEW))) {
            return;
        }
        try {
            String name = nameOf(sha256);
            storage.copyObject(request -> request.sourceBucket(settings.bucket())
                    .sourceKey(name)
                    .destinationBucket(settings.bucket())
                    .destinationKey(name)
                    .metadataDirective(MetadataDirective.REPLACE));
        } catch (SdkException kept) {
            log.warn("{} lies there already and keeps its time: {}", sha256, kept.getMessage());
        }
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException failed) {
            throw away(failed);
        }
    }

    private String nameOf(String sha256) {
        return place + Originals.nameOf(sha256);
    }
}
