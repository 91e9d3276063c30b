package org.ecopetition.frontdoor.request;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the server itself does with a request before any page of ours sees it. */
@Component
class ServerDoors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, MeterBinder {

    private final MessageSource words;
    private final Turns turns;

    ServerDoors(MessageSource words, @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.words = words;
        this.turns = new Turns(connections);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // a browser in which people read more than ten languages is none that attacks us; the size of headers bounds it
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
        factory.addEngineValves(new TlsInFront(), turns);
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerErrors(words)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("eco_petition.requests.waiting", turns, Turns::waiting).register(registry);
    }
}
