package org.ecopetition.alert.outgoing;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ecopetition.alert.Alerts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail to the address that an administrator entered for the person, unless the person wants none. */
@Component
class MailChannel implements DeliveryChannel {

    static final String NAME = "MAIL";

    private final OutgoingSettings.Mail settings;
    private final ObjectProvider<JavaMailSender> server;
    private final Recipients recipients;
    private final Alerts alerts;

    MailChannel(
            OutgoingSettings settings, ObjectProvider<JavaMailSender> server, Recipients recipients, Alerts alerts) {
        this.settings = settings.mail();
        this.server = server;
        this.recipients = recipients;
        this.alerts = alerts;
        if (settings.mail().isOn() && server.getIfAvailable() == null) {
            throw new IllegalStateException("eco-petition.alerts.outgoing.mail.from is set, but no spring.mail.host");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean carries(Delivery.Kind kind) {
        return settings.isOn() && (kind == Delivery.Kind.NEWS ? settings.news() : settings.digest());
    }

    @Override
    public boolean reaches(Recipient person) {
        return !person.address().isBlank() && alerts.takesMail(person.person());
    }

    @Override
    public void send(Delivery delivery) throws Exception {
        Recipient person = recipients
                .find(delivery.person())
                .orElseThrow(() -> new IllegalStateException("nobody of that name works here any more"));
        if (!reaches(person)) {
            return;
        }
        JavaMailSender sender = server.getObject();
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        letter.setFrom(Objects.requireNonNull(settings.from()));
        letter.setTo(person.address());
        letter.setSubject(delivery.subject());
        letter.setText(delivery.body());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Eco-Petition-Message", delivery.id());
        sender.send(message);
    }
}
