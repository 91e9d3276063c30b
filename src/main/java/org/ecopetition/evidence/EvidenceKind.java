package org.ecopetition.evidence;

/** The kinds of files that are taken; what a file is, its content says and not its name. */
public enum EvidenceKind {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    MP4("mp4", "video/mp4"),
    MOV("mov", "video/quicktime"),
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    MP3("mp3", "audio/mpeg"),
    M4A("m4a", "audio/mp4"),
    WAV("wav", "audio/wav"),
    AMR("amr", "audio/amr");

    private final String ending;
    private final String mediaType;

    EvidenceKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Whether it is sound alone, such as a recorded call: it proves nothing of a place and is taken at intake only. */
    public boolean isRecording() {
        return this == MP3 || this == M4A || this == WAV || this == AMR;
    }

    public boolean isVideo() {
        return this == MP4 || this == MOV;
    }
}
