package org.ecopetition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Runs the tests of a class on a real PostgreSQL 17, in a database of their own, with the settings of its profile. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresServer.class)
@ContextConfiguration(initializers = PostgresServer.class)
@ActiveProfiles("postgresql")
public @interface OnPostgres {}
