package org.ecopetition.process.deployment;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import org.ecopetition.casework.model.Trials;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.process.deployment.file.DeployedFiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The models as they stand: where folder and engine differ, what was noted at a deployment, which versions are in force. */
@Controller
@RequestMapping("/admin/models")
@OpenTo(ADMINISTRATOR)
class ModelsPage {

    private final DeployedModels models;
    private final ModelWarnings warnings;
    private final VersionsInForce versions;
    private final DeployedFiles files;
    private final Trials trials;

    ModelsPage(
            DeployedModels models,
            ModelWarnings warnings,
            VersionsInForce versions,
            DeployedFiles files,
            Trials trials) {
        this.files = files;
        this.trials = trials;
        this.models = models;
        this.warnings = warnings;
        this.versions = versions;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("conflicts", models.conflicts());
        model.addAttribute("refusedModels", models.refused());
        model.addAttribute("warnings", warnings.standing());
        model.addAttribute("versions", versions.all());
        model.addAttribute("formers", files.formers());
        model.addAttribute("trials", trials.latest());
        return "process/models";
    }

    @PostMapping("/warnings/{id}/acknowledgement")
    String acknowledge(@PathVariable String id, Authentication login) {
        warnings.acknowledge(id, login.getName());
        return "redirect:/admin/models";
    }
}
