package org.ecopetition.planted.web;

import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Planted: a page that reads what was sent by hand. */
class ReadsByHand {

    @PostMapping
    String take(@RequestParam Map<String, String> sent) {
        return sent.getOrDefault("name", "");
    }
}
