package org.ecopetition.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may come to a page: for all handlers of a controller, or for one that differs from the others. Which of the cases
 * somebody sees behind it is asked by the page itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {

    /** Whoever belongs to one of these may come. */
    Audience[] value();
}
