package org.ecopetition.storage;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets a house of the profile {@code production} start on a database server alone, before anything is opened. */
@Component
@Profile("production")
class ProductionDatabase implements BeanFactoryPostProcessor, EnvironmentAware {

    private String url = "";

    @Override
    public void setEnvironment(Environment environment) {
        url = environment.getProperty("spring.datasource.url", "");
    }

    /** @throws EmbeddedDatabaseRefused on the embedded database */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new EmbeddedDatabaseRefused();
        }
    }
}
