package org.ecopetition.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Says that the cases of a test class pass every element and every flow of a model, and fails the class if not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(EveryElementPassed.class)
public @interface PassesEveryElementOf {

    /** The key of the process. */
    String value();
}
