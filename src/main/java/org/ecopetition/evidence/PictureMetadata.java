package org.ecopetition.evidence;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What the camera noted in a picture (Exif 2.32).
 *
 * @param at when it was taken; a camera that does not name its time zone is taken to stand in China
 * @param latitude degrees north (WGS 84), to about a tenth of a metre
 * @param longitude degrees east (WGS 84)
 * @param orientation how the picture lies, 1 to 8; 1 is upright
 */
record PictureMetadata(
        @Nullable Instant at,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        int orientation) {

    /** The camera noted nothing. */
    static final PictureMetadata NONE = new PictureMetadata(null, null, null, 1);

    /** A camera whose clock was never set. */
    private static final Instant NO_CAMERA_BEFORE = Instant.parse("2000-01-02T00:00:00Z");

    private static final TimeZone CHINA = TimeZone.getTimeZone("Asia/Shanghai");
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;
    private static final int DEGREE_PLACES = 6;

    /**
     * Reads a block of Exif data; what cannot be read was not noted.
     *
     * @param start where the TIFF header begins
     */
    static PictureMetadata read(byte[] exif, int start) {
        Metadata read = new Metadata();
        new ExifReader().extract(new ByteArrayReader(exif), read, start);
        GeoLocation where = placeOf(read.getFirstDirectoryOfType(GpsDirectory.class));
        return new PictureMetadata(
                timeOf(read.getFirstDirectoryOfType(ExifSubIFDDirectory.class)),
                where == null ? null : degrees(where.getLatitude()),
                where == null ? null : degrees(where.getLongitude()),
                orientationOf(read.getFirstDirectoryOfType(ExifIFD0Directory.class)));
    }

    /** The same without its time, where the camera's clock cannot have been set. */
    PictureMetadata believedOn(Instant now) {
        boolean plausible = at != null && at.isAfter(NO_CAMERA_BEFORE) && at.isBefore(now.plus(Duration.ofDays(1)));
        return plausible ? this : new PictureMetadata(null, latitude, longitude, orientation);
    }

    private static @Nullable Instant timeOf(@Nullable ExifSubIFDDirectory notes) {
        Date taken = notes == null ? null : notes.getDateOriginal(CHINA);
        return taken == null ? null : taken.toInstant();
    }

    private static @Nullable GeoLocation placeOf(@Nullable GpsDirectory notes) {
        GeoLocation place = notes == null ? null : notes.getGeoLocation();
        return place == null || place.isZero() || !isOnEarth(place) ? null : place;
    }

    private static boolean isOnEarth(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DEGREE_PLACES, RoundingMode.HALF_UP);
    }

    private static int orientationOf(@Nullable ExifIFD0Directory notes) {
        if (notes == null || !notes.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return UPRIGHT;
        }
        try {
            int noted = notes.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return noted < UPRIGHT || noted > LAST_ORIENTATION ? UPRIGHT : noted;
        } catch (MetadataException unreadable) {
            return UPRIGHT;
        }
    }
}
