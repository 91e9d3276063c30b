package org.ecopetition;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** The library by which a test stands for the provider of the sign-on sets nothing up in the house itself. */
class NoProviderInside implements AutoConfigurationImportFilter {

    @Override
    public boolean[] match(String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            wanted[i] = classes[i] == null || !classes[i].contains(".security.oauth2.server.");
        }
        return wanted;
    }
}
