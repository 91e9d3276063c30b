package org.ecopetition.disclosure.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecopetition.storage.encryption.CallerFiles;
import org.ecopetition.storage.encryption.RotationPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Contacts of objectors as whoever steals the database finds them, through a change of the key. */
class ObjectorContactsTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    private final JdbcClient rows = JdbcClient.create(
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));

    /** What decrypts the contacts. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.ecopetition.storage.encryption",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ANNOTATION, classes = RotationPart.class),
            excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CallerFiles.class))
    @ConfigurationPropertiesScan("org.ecopetition.storage.encryption")
    static class Keys {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @BeforeEach
    void openHouse() {
        rows.sql("create table objection_contact (receipt varchar(40) primary key, contact varchar(1200) not null)")
                .update();
        rows.sql("insert into objection_contact values ('r1', '13900000001')").update();
    }

    @Test
    void areSealedAndAllReadableThroughAChangeOfTheKey() {
        in("", contacts -> contacts.keep("r2", "13900000002"));
        assertThat(kept()).contains("13900000001", "13900000002");

        in(FIRST, contacts -> {
            contacts.encryptSome("", 100);
            contacts.keep("r3", "13900000003");
        });
        assertThat(kept()).doesNotContain("139");
        String before = kept();

        in(SECOND + "," + FIRST, contacts -> contacts.encryptSome("", 100));
        assertThat(kept()).doesNotContain("139").isNotEqualTo(before);

        in(
                SECOND,
                contacts -> assertThat(contacts.all())
                        .containsExactlyInAnyOrder("13900000001", "13900000002", "13900000003"));
    }

    @Test
    void areSealedAnewOnlyOnce() {
        in(FIRST, contacts -> contacts.encryptSome("", 100));
        String encrypted = kept();

        in(FIRST, contacts -> contacts.encryptSome("", 100));

        assertThat(kept()).isEqualTo(encrypted);
    }

    @Test
    void areNamedWhereTheyWereMoved() {
        in(FIRST, contacts -> contacts.keep("r2", "13900000002"));
        in(FIRST, contacts -> assertThat(contacts.unopened()).isEmpty());

        rows.sql("update objection_contact set contact ="
                        + " (select contact from objection_contact where receipt = 'r2') where receipt = 'r1'")
                .update();

        in(FIRST, contacts -> assertThat(contacts.unopened()).containsExactly("r1"));
    }

    private void in(String keys, Consumer<ObjectorContacts> act) {
        new ApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withUserConfiguration(Keys.class, ObjectorContacts.class)
                .withBean(JdbcClient.class, () -> rows)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://nowhere/house",
                        "eco-petition.data-key.keys=" + keys,
                        "eco-petition.data-key.file=target/no-such-key",
                        "eco-petition.data-key.settling=0s")
                .run(house -> act.accept(house.getBean(ObjectorContacts.class)));
    }

    private String kept() {
        return String.join(
                "\n",
                rows.sql("select contact from objection_contact order by receipt")
                        .query(String.class)
                        .list());
    }

    private static String key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
