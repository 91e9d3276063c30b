package org.ecopetition.storage.original;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket of an S3-compatible storage in which the originals lie; none where no bucket is named.
 *
 * @param endpoint address of the storage; with none that of Amazon in the region counts
 * @param bucket exists already; nothing else lies in it under {@code originals/}
 * @param key public part of the access key
 * @param secret its secret part
 * @param pathStyle whether the bucket stands in the path of an address, or before its host
 */
@ConfigurationProperties("eco-petition.evidence.s3")
record BucketSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue("true") boolean pathStyle) {

    /** @throws BucketRefused when only some of them are set, or the endpoint is no address */
    BucketSettings {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("bucket", bucket);
        all.put("key", key);
        all.put("secret", secret);
        List<String> missing = all.entrySet().stream()
                .filter(setting -> setting.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        boolean isAnySet = missing.size() < all.size() || !endpoint.isBlank();
        if (isAnySet && !missing.isEmpty()) {
            throw new BucketRefused("these settings are missing: eco-petition.evidence.s3." + missing);
        }
        if (!endpoint.isBlank() && !isAddress(endpoint)) {
            throw new BucketRefused("eco-petition.evidence.s3.endpoint is no address like https://s3.example.org");
        }
    }

    boolean isChosen() {
        return !bucket.isBlank();
    }

    /** What is said of it; the secret is not. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + (endpoint.isBlank() ? "Amazon S3 in " + region : endpoint);
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
