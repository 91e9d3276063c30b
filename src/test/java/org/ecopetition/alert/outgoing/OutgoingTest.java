package org.ecopetition.alert.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.alert.AlertKind;
import org.ecopetition.alert.AlertReader;
import org.ecopetition.alert.Alerts;
import org.ecopetition.alert.OpenWork.Reached;
import org.ecopetition.alert.outgoing.OutgoingSettings.Mail;
import org.ecopetition.alert.outgoing.OutgoingSettings.Retry;
import org.ecopetition.alert.outgoing.OutgoingSettings.Webhook;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.redaction.Redaction;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that leave the house, taken by a real mail server and a real gateway. */
class OutgoingTest extends ProcessTest {

    private static final String OFFICER = "unit430921a";
    private static final String ADDRESS = "nanxian@example.gov.cn";

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private final Gateway gateway = new Gateway();

    @Autowired
    private Alerts alerts;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Wording words;

    @Autowired
    private Redaction redaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identities;

    @Autowired
    private PlatformTransactionManager transactions;

    private Rounds rounds;
    private Courier courier;
    private Outgoing outgoing;

    /** On a day of its own: what other tests sent about stays in the house. */
    @BeforeEach
    void openChannels() {
        clock.set(Instant.parse("2023-11-06T09:00:00+08:00"));
        jdbc.sql("delete from alert_delivery").update();
        jdbc.sql("delete from alert_reading").update();
        jdbc.sql("update alert_round set done_until = null").update();
        write(OFFICER, ADDRESS);
        open(
                new Mail("xinfang@example.gov.cn", true, true),
                new Webhook(null, null, Duration.ofSeconds(5), true, true));
    }

    @AfterEach
    void closeChannels() {
        gateway.close();
        write(OFFICER, null);
    }

    @Test
    void mailsWhatIsNewToWhomItConcernsOnce() throws Exception {
        news();
        String key = handedOff("NOISE", "RADIATION");
        clock.forward(Duration.ofMinutes(2));

        news();
        courier.carry();
        news();
        courier.carry();

        assertThat(MAIL.getReceivedMessages()).singleElement().satisfies(letter -> {
            assertThat(letter.getRecipients(RecipientType.TO))
                    .extracting(Object::toString)
                    .containsExactly(ADDRESS);
            assertThat(letter.getSubject()).isEqualTo("【督察信访】新消息 1 条");
            assertThat(textOf(letter)).isEqualTo("""
                    乙甲：

                    【新任务】签收交办件 · 南县 明山头镇 · 噪声、辐射 · %s（时限 11月7日 09:00）

                    查看和办理：https://xinfang.example.gov.cn/notices
                    本消息由系统自动发出，请勿回复；不想收邮件的，可在消息页关闭。""".formatted(key));
        });
    }

    @Test
    void mailsNobodyWhoHasNoAddressOrWantsNoMail() {
        news();
        handedOff("NOISE");
        clock.forward(Duration.ofMinutes(2));
        alerts.takeMail(OFFICER, false);

        news();
        digest();
        courier.carry();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(outgoing.mailOf(OFFICER)).contains(new Outgoing.Mail(ADDRESS, false));
        assertThat(outgoing.mailOf("unit430921b")).contains(new Outgoing.Mail("", true));
    }

    @Test
    void mailsTheDigestOfTheDayOnceFromItsHourOn() throws Exception {
        String late = handedOff("NOISE");
        clock.set(Instant.parse("2023-11-07T07:59:00+08:00"));
        digest();
        String fresh = handedOff("WATER");
        clock.set(Instant.parse("2023-11-07T09:30:00+08:00"));

        digest();
        digest();
        courier.carry();

        assertThat(MAIL.getReceivedMessages()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("【督察信访】11月7日待办：新到 1 项，明天到期 1 项，已逾期 1 项");
            assertThat(textOf(letter))
                    .contains("新到 1 项\n【新任务】签收交办件 · 南县 明山头镇 · 水 · " + fresh)
                    .contains("明天到期 1 项\n")
                    .contains("已逾期 1 项\n【已逾期】签收交办件 · 南县 明山头镇 · 噪声 · " + late);
        });
    }

    @Test
    void signsWhatTheGatewayGets() throws Exception {
        open(new Mail("", true, true), gateway.webhook());
        news();
        String key = handedOff("NOISE");
        clock.forward(Duration.ofMinutes(2));

        news();
        courier.carry();

        assertThat(gateway.taken()).hasSize(officers().size()).allSatisfy(request -> {
            assertThat(request.signature())
                    .isEqualTo("sha256=" + Gateway.hmac(request.timestamp() + "." + request.body()));
            assertThat(Long.parseLong(request.timestamp()))
                    .isEqualTo(clock.instant().getEpochSecond());
            assertThat(json.readTree(request.body()).path("id").asText()).isEqualTo(request.message());
            assertThat(json.readTree(request.body()).path("kind").asText()).isEqualTo("NEWS");
            assertThat(json.readTree(request.body()).path("text").asText()).contains(key);
        });
        assertThat(gateway.taken())
                .extracting(
                        request -> json.readTree(request.body()).path("person").asText())
                .containsExactlyInAnyOrderElementsOf(officers());
    }

    @Test
    void triesAgainLaterEachTimeAndTellsTheAdministratorWhenItGivesUp() {
        open(new Mail("", true, true), gateway.webhook());
        int most = officers().size();
        AlertReader administrator = new AlertReader("root", Set.of("camunda-admin"));
        news();
        handedOff("NOISE");
        clock.forward(Duration.ofMinutes(2));
        news();
        gateway.answers(503);

        courier.carry();
        courier.carry();
        assertThat(gateway.taken()).as("the pause is not over").hasSize(most);
        clock.forward(Duration.ofMinutes(1));
        courier.carry();
        assertThat(gateway.taken()).hasSize(2 * most);
        clock.forward(Duration.ofMinutes(1));
        courier.carry();
        assertThat(gateway.taken()).as("the second pause is twice as long").hasSize(2 * most);
        assertThat(outgoing.standing().failed()).isZero();
        assertThat(alerts.latest(administrator, 10)).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        courier.carry();

        assertThat(outgoing.standing()).satisfies(standing -> {
            assertThat(standing.failed()).isEqualTo(most);
            assertThat(standing.waiting()).isZero();
            assertThat(standing.troubled()).extracting(Delivery::lastError).containsOnly("IOException: HTTP 503");
        });
        assertThat(alerts.latest(administrator, 10)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.UNDELIVERED);
            assertThat(alert.address()).isEqualTo("/notices/deliveries");
        });
        assertThat(gateway.taken())
                .extracting(Gateway.Taken::message)
                .as("the same message each time")
                .hasSize(3 * most);
        assertThat(gateway.taken().stream().map(Gateway.Taken::message).distinct())
                .hasSize(most);

        gateway.answers(200);
        outgoing.standing().troubled().forEach(delivery -> outgoing.again(delivery.id()));
        outgoing.again("'; drop table alert_delivery --");
        courier.carry();
        assertThat(outgoing.standing()).satisfies(standing -> {
            assertThat(standing.sent()).isEqualTo(most);
            assertThat(standing.failed()).isZero();
            assertThat(standing.troubled()).isEmpty();
        });
    }

    @Test
    void goesOnWithMailWhenTheGatewayIsAway() throws Exception {
        Webhook away = gateway.webhook();
        gateway.close();
        open(new Mail("xinfang@example.gov.cn", true, true), away);
        news();
        handedOff("NOISE");
        clock.forward(Duration.ofMinutes(2));

        news();
        courier.carry();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(outgoing.standing().waiting()).isEqualTo(officers().size());
        assertThat(outgoing.standing().troubled())
                .extracting(Delivery::lastError)
                .filteredOn(Objects::nonNull)
                .isNotEmpty()
                .allMatch(error -> error.contains("ConnectException") || error.contains("ClosedChannelException"));
    }

    @Test
    void sendsNothingThatNamesTheCallerNotEvenFromAPlace() throws Exception {
        open(new Mail("xinfang@example.gov.cn", true, true), gateway.webhook());
        news();
        String unread = planted("明山头镇创业街欧阳铁柱家（电话13912345678）");
        String number = planted("明山头镇创业街");
        write("liaisona", "liaison@example.gov.cn");
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        clock.forward(Duration.ofMinutes(2));

        news();
        digest();
        courier.carry();
        write("liaisona", null);

        List<String> left = new ArrayList<>(
                gateway.taken().stream().map(Gateway.Taken::body).toList());
        for (MimeMessage letter : MAIL.getReceivedMessages()) {
            left.add(letter.getSubject() + textOf(letter));
        }
        left.addAll(jdbc.sql("select concat(subject, body, coalesce(last_error, '')) from alert_delivery")
                .query(String.class)
                .list());
        assertThat(left)
                .hasSizeGreaterThan(4)
                .anyMatch(text -> text.contains(unread))
                .anyMatch(text -> text.contains(number + "-01"));
        assertThat(left).allSatisfy(text -> assertThat(text).doesNotContain("欧阳", "铁柱", "139123", "九号院", "储能电站"));
    }

    @Test
    void writesOnceWhenTwoNodesGoAtTheSameTime() throws Exception {
        news();
        handedOff("NOISE");
        clock.forward(Duration.ofMinutes(2));

        AtOnce.times(2, node -> {
            news();
            return node;
        });

        assertThat(outgoing.standing().waiting()).isOne();
    }

    /** Other tests may have brought colleagues. */
    private List<String> officers() {
        return recipients.of(new Reached(Set.of(), Set.of(NAN_COUNTY))).stream()
                .map(Recipient::person)
                .toList();
    }

    private String planted(String place) {
        return register.register(
                        new Registration(
                                Channel.PHONE,
                                clock.instant(),
                                "我叫欧阳铁柱，电话13912345678，家住创业街九号院，储能电站夜间噪声大",
                                place,
                                "430921",
                                null,
                                null,
                                new Caller("欧阳铁柱", "13912345678", "创业街九号院")),
                        "intakea")
                .value();
    }

    private void open(Mail mail, Webhook webhook) {
        OutgoingSettings settings = new OutgoingSettings(
                URI.create("https://xinfang.example.gov.cn/"),
                LocalTime.of(8, 0),
                mail,
                webhook,
                new Retry(Duration.ofMinutes(1), 3),
                Duration.ofDays(30));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(MAIL.getSmtp().getPort());
        var server = new StaticListableBeanFactory(Map.of("mail", sender)).getBeanProvider(JavaMailSender.class);
        List<DeliveryChannel> channels = List.of(
                new MailChannel(settings, server, recipients, alerts), new WebhookChannel(settings, json, clock));
        OutgoingText text = new OutgoingText(words, redaction, settings);
        Letters letters = new Letters(channels, outbox, text, words, clock);
        rounds = new Rounds(jdbc, alerts, recipients, letters, new Digest(alerts, text, words, clock), settings, clock);
        courier = new Courier(outbox, channels, settings, clock);
        outgoing = new Outgoing(outbox, recipients, alerts, settings, clock);
    }

    private void news() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> rounds.news());
    }

    private void digest() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> rounds.digest());
    }

    private void write(String person, @Nullable String address) {
        User user = identities.createUserQuery().userId(person).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
    }

    private static String textOf(MimeMessage letter) throws MessagingException, IOException {
        return Objects.toString(letter.getContent()).replace("\r\n", "\n").strip();
    }
}
