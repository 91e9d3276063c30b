package org.ecopetition.frontdoor.request;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the server itself does with a request before any page of ours sees it. */
@Component
class ServerDoors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final MessageSource words;

    ServerDoors(MessageSource words) {
        this.words = words;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // a browser in which people read more than ten languages is none that attacks us; the size of headers bounds it
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
        factory.addEngineValves(new TlsInFront());
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerErrors(words)));
    }
}
