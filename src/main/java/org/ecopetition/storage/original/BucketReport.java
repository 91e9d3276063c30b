package org.ecopetition.storage.original;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What the operator reads when the application refuses to start with the settings of the bucket. */
class BucketReport extends AbstractFailureAnalyzer<BucketRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BucketRefused cause) {
        return new FailureAnalysis(
                "Evidence cannot lie in the bucket that is set (证据对象存储配置有误): " + cause.getMessage(),
                "Set eco-petition.evidence.s3.endpoint, .bucket, .region, .key and .secret as the storage gave them out, or"
                        + " none of them: then evidence lies in eco-petition.evidence.directory.",
                cause);
    }
}
