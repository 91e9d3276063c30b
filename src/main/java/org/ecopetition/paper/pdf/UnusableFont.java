package org.ecopetition.paper.pdf;

/** A font file that a setting names is missing, or is none from which a PDF can take its glyphs. */
class UnusableFont extends IllegalStateException {

    private final String setting;
    private final String file;

    UnusableFont(String setting, String file, Throwable cause) {
        super(setting + " names " + file + ", which is no readable TrueType font", cause);
        this.setting = setting;
        this.file = file;
    }

    /** The setting that names it. */
    public String setting() {
        return setting;
    }

    /** The file. */
    public String file() {
        return file;
    }
}
