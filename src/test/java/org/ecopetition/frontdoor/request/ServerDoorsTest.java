package org.ecopetition.frontdoor.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.apache.catalina.valves.SemaphoreValve;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** What stands in front of all pages of the house as it runs. */
class ServerDoorsTest extends HouseTest {

    @Autowired
    private ServletWebServerApplicationContext house;

    @Autowired
    private DataSource database;

    @Test
    void letsNoMoreInAtOnceThanTheConnectionsServe() throws SQLException {
        int connections = database.unwrap(HikariDataSource.class).getMaximumPoolSize();

        assertThat(Arrays.stream(((TomcatWebServer) house.getWebServer())
                                .getTomcat()
                                .getEngine()
                                .getPipeline()
                                .getValves())
                        .filter(SemaphoreValve.class::isInstance)
                        .map(SemaphoreValve.class::cast))
                .singleElement()
                .returns(4 * connections, SemaphoreValve::getConcurrency)
                .returns(true, SemaphoreValve::getFairness)
                .returns(true, SemaphoreValve::getBlock);
        assertThat(as("admin")
                        .get("/actuator/prometheus", "Accept", "text/plain")
                        .body())
                .contains("eco_petition_requests_waiting");
    }
}
