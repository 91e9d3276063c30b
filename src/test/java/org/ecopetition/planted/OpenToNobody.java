package org.ecopetition.planted;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Planted: a page that does not say who may come; abstract, so that no house opens it. */
@Controller
abstract class OpenToNobody {

    @GetMapping("/planted")
    String show() {
        return "planted";
    }
}
