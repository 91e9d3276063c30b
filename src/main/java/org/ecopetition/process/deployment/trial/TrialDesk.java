package org.ecopetition.process.deployment.trial;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.ecopetition.casework.model.FileReport;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.ModelFinding;
import org.ecopetition.casework.model.ModelKind;
import org.ecopetition.casework.model.MoveRehearsal;
import org.ecopetition.casework.model.OtherAnswer;
import org.ecopetition.casework.model.TrialReport;
import org.ecopetition.casework.model.difference.FormDifferences;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Engine;
import org.ecopetition.process.RawModel;
import org.ecopetition.process.deployment.file.DeployedFile;
import org.ecopetition.process.deployment.file.DeployedFiles;
import org.ecopetition.process.deployment.inspection.ModelFaults;
import org.ecopetition.process.deployment.inspection.ModelInspection;
import org.ecopetition.process.deployment.move.Rehearsal;
import org.ecopetition.process.deployment.trial.backtest.Backtest;
import org.ecopetition.process.deployment.trial.difference.DiagramDifferences;
import org.ecopetition.process.deployment.trial.difference.TableDifferences;
import org.springframework.stereotype.Component;

/** Where models are tried and then deployed; nothing is stored by trying. */
@Component
class TrialDesk {

    /** The source of a deployment from here. */
    static final String SOURCE = "eco-petition trial";

    private static final int MOST_BYTES = 8_000_000;

    private final Engine engine;
    private final ModelInspection inspection;
    private final DeployedFiles deployed;
    private final RepositoryService repository;
    private final Backtest backtest;
    private final Rehearsal rehearsal;

    TrialDesk(
            Engine engine,
            ModelInspection inspection,
            DeployedFiles deployed,
            RepositoryService repository,
            Backtest backtest,
            Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.engine = engine;
        this.inspection = inspection;
        this.deployed = deployed;
        this.repository = repository;
        this.backtest = backtest;
    }

    /**
     * Looks whether files can be tried at all.
     *
     * @throws Refusal when there are none, two of one name, or too much
     */
    static void require(List<ModelFile> files) {
        if (files.isEmpty()) {
            throw new Refusal("trial.no-file");
        }
        Set<String> names = new HashSet<>();
        files.stream().filter(file -> !names.add(file.name())).findFirst().ifPresent(twice -> {
            throw new Refusal("trial.twice", twice.name());
        });
        if (files.stream().mapToLong(file -> file.content().length).sum() > MOST_BYTES) {
            throw new Refusal("trial.too-big", MOST_BYTES / 1_000_000);
        }
    }

    /**
     * What the guard says to the files, and what they change.
     *
     * @param each takes every past judgement that would come out otherwise
     */
    TrialReport report(List<ModelFile> files, Consumer<OtherAnswer> each) {
        return report(files, file -> deployed(file.name()), each);
    }

    /** The same for files that were deployed, held against what was deployed before them. */
    TrialReport reportDeployed(List<ModelFile> files, Consumer<OtherAnswer> each) {
        return report(
                files,
                file -> deployed(file.name())
                        .filter(content -> !file.holdsSameAs(content))
                        .or(() -> former(file.name())),
                each);
    }

    private TrialReport report(
            List<ModelFile> files, Function<ModelFile, Optional<byte[]>> before, Consumer<OtherAnswer> each) {
        ModelFaults findings = engine.act(() -> inspection.of(files, Context.getCommandContext()));
        Set<String> faulty = findings.faults().stream().map(ModelFinding::file).collect(Collectors.toSet());
        return new TrialReport(
                findings.faults(),
                findings.warnings(),
                files.stream()
                        .map(file -> report(file, faulty.contains(file.name()), before.apply(file), each))
                        .toList());
    }

    /**
     * What would become of running cases; nothing is asked of files that are not let in, or no change.
     *
     * @param choices steps that take the place of others, each {@code process old new}
     */
    List<MoveRehearsal> rehearse(List<ModelFile> files, TrialReport report, List<String> choices) {
        return report.isAccepted() && report.isChange() ? rehearsal.of(files, choices) : List.of();
    }

    /**
     * Deploys the files together, through the guard.
     *
     * @throws org.camunda.bpm.engine.ParseException with all that the guard found
     */
    Deployment deploy(List<ModelFile> files, String person) {
        return engine.actFor(person, () -> {
            DeploymentBuilder deployment = repository
                    .createDeployment()
                    .name(DeployedFiles.DEPLOYMENT)
                    .source(SOURCE)
                    .enableDuplicateFiltering(true);
            files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
            return deployment.deploy();
        });
    }

    /**
     * Deploys a file as it was before its last change, through the guard.
     *
     * @throws Refusal when it was never another
     * @throws org.camunda.bpm.engine.ParseException with all that the guard found
     */
    void goBack(String name, String person) {
        byte[] content = former(name).orElseThrow(() -> new Refusal("trial.no-former", name));
        deploy(List.of(new ModelFile(name, content)), person);
    }

    /** The ids of all deployments, by which a report of before can be told from one of now. */
    String deployments() {
        return deployed.deployments();
    }

    /** The file of that name as it was before it was last changed. */
    Optional<byte[]> former(String name) {
        return deployed.former(name).map(DeployedFile::content);
    }

    /** The file of that name as it is deployed. */
    Optional<byte[]> deployed(String name) {
        return deployed.last(name).map(DeployedFile::content);
    }

    private FileReport report(ModelFile file, boolean faulty, Optional<byte[]> before, Consumer<OtherAnswer> each) {
        FileReport.State state = stateOf(file, faulty, before);
        if (state == FileReport.State.FAULTY || state == FileReport.State.SAME) {
            return FileReport.of(file, state);
        }
        return switch (ModelKind.of(file.name())) {
            case DECISION -> {
                DmnModelInstance after = ReadModels.tables(file.content());
                yield FileReport.of(file, state)
                        .withTables(
                                TableDifferences.of(ReadModels.tables(before.orElse(new byte[0])), after),
                                backtest.of(file, after, before.orElse(new byte[0]), each));
            }
            case PROCESS ->
                FileReport.of(file, state)
                        .withElements(before.map(content ->
                                        DiagramDifferences.of(RawModel.read(content), RawModel.read(file.content())))
                                .orElse(List.of()));
            case FORM ->
                FileReport.of(file, state)
                        .withElements(FormDifferences.of(
                                ReadModels.form(before.orElse(new byte[0])), ReadModels.form(file.content())));
            case OTHER -> FileReport.of(file, state);
        };
    }

    private static FileReport.State stateOf(ModelFile file, boolean faulty, Optional<byte[]> before) {
        if (faulty) {
            return FileReport.State.FAULTY;
        }
        return before.map(content -> file.holdsSameAs(content) ? FileReport.State.SAME : FileReport.State.CHANGED)
                .orElse(FileReport.State.NEW);
    }
}
