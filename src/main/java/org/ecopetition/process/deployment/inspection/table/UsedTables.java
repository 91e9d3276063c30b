package org.ecopetition.process.deployment.inspection.table;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.process.decision.DecisionEvaluation;
import org.ecopetition.process.decision.TableContract;
import org.ecopetition.process.decision.TableUser;
import org.ecopetition.process.deployment.inspection.KnownParts;
import org.ecopetition.process.deployment.inspection.ModelFaults;
import org.ecopetition.process.deployment.inspection.ModelInspection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The decision tables that code asks: each is looked at by what the code declares, and tried. */
@Component
class UsedTables implements ModelInspection.Further {

    private final ObjectProvider<TableUser> users;
    private final DecisionEvaluation rules;

    UsedTables(ObjectProvider<TableUser> users, DecisionEvaluation rules) {
        this.users = users;
        this.rules = rules;
    }

    @Override
    public void inspect(ModelFile file, Element model, KnownParts known, ModelFaults findings) {
        List<TableContract> contracts = users.stream().map(TableUser::contract).toList();
        for (Element decision : model.elements()) {
            String id = Objects.toString(decision.attribute("id"), "");
            contracts.stream()
                    .filter(contract -> decision.getTagName().equals("decision"))
                    .filter(contract -> contract.key().equals(id))
                    .forEach(contract -> {
                        long before = findings.count();
                        new TableInspection(contract, known, findings).inspect(decision);
                        if (findings.count() == before) {
                            new TableTrial(rules, known, findings).run(file, contract);
                        }
                    });
        }
    }
}
