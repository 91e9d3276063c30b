package org.ecopetition.frontdoor;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one login of the house; in the demonstration it lists who can be tried. */
@Controller
@OpenTo(EVERYBODY)
class LoginPage {

    private static final List<String> GROUPS = List.of("intake", "liaison", "leader", "auditor");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

    private static final Pattern REFUSED = Pattern.compile("[a-z]{1,20}");

    private final Units units;
    private final MessageSource messages;
    private final Environment environment;

    LoginPage(Units units, MessageSource messages, Environment environment) {
        this.units = units;
        this.messages = messages;
        this.environment = environment;
    }

    /**
     * The page, in a frame of another page whose session has ended without what stands around it.
     *
     * @param over whether it stands over another page
     * @param refused why whoever came from the provider does not get in
     */
    @GetMapping("/login")
    String login(
            @RequestParam(defaultValue = "") String wait,
            @RequestParam(required = false) @Nullable String over,
            @RequestParam(defaultValue = "") String refused,
            Model model,
            Locale locale) {
        model.addAttribute("over", over != null);
        if (SECONDS.matcher(wait).matches()) {
            model.addAttribute("wait", wait);
        }
        model.addAttribute("provider", environment.getProperty("eco-petition.provider.enabled", Boolean.class, false));
        if (REFUSED.matcher(refused).matches()) {
            model.addAttribute("refused", messages.getMessage("provider.refused." + refused, null, "", locale));
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            model.addAttribute("demoRoles", demoRoles(locale));
        }
        return "frontdoor/login";
    }

    private List<DemoRole> demoRoles(Locale locale) {
        List<DemoRole> roles = new ArrayList<>();
        GROUPS.forEach(group -> roles.add(DemoRole.ofGroup(group, nameOf(group, locale))));
        roles.add(new DemoRole(nameOf("camunda-admin", locale), List.of("admin", "camunda-admina", "camunda-adminb")));
        units.open().forEach(unit -> roles.add(DemoRole.ofGroup(unit.id(), unit.name())));
        return List.copyOf(roles);
    }

    private String nameOf(String group, Locale locale) {
        return messages.getMessage("role." + group, null, locale);
    }

    /**
     * A role that can be tried, with the people who have it.
     *
     * @param name as people say it
     * @param people user names
     */
    record DemoRole(String name, List<String> people) {

        static DemoRole ofGroup(String group, String name) {
            return new DemoRole(
                    name, Stream.of("a", "b").map(letter -> group + letter).toList());
        }
    }
}
