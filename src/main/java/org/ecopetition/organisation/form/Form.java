package org.ecopetition.organisation.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that holds what a page sent. Its texts are never null: what is absent or blank is empty. Days, times, numbers and
 * codes are null where nothing was typed; what cannot be read as one is a fault of its field. A list holds the texts of a field
 * that may be sent several times, a map the parts that are sent by key, as {@code stories[0].text}; their records hold texts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Form {

    /** What stands before the name of a field in the key of the sentence that says that its value cannot be read. */
    String value();
}
