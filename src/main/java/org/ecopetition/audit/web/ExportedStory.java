package org.ecopetition.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.document.Diagram;
import org.jspecify.annotations.Nullable;

/**
 * The story of a case as it is taken along.
 *
 * @param pictures of the runs, by their order
 */
record ExportedStory(
        String number, List<StoryLine> lines, List<ProcessRun> runs, List<Picture> pictures, Instant exportedAt) {

    /**
     * The diagram of a run.
     *
     * @param name of the file with its picture, empty where there is none
     */
    record Picture(String name, @Nullable Diagram drawn) {

        static final Picture NONE = new Picture("", null);
    }

    /** The diagrams that there are. */
    Map<String, Diagram> diagrams() {
        return pictures.stream()
                .filter(picture -> picture.drawn() != null)
                .collect(Collectors.toMap(
                        Picture::name, picture -> Objects.requireNonNull(picture.drawn()), (one, other) -> one));
    }
}
