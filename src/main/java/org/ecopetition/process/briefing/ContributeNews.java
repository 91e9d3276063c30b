package org.ecopetition.process.briefing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.news.Contribution;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.BriefingVariables;
import org.springframework.stereotype.Component;

/** 报送工作动态: a unit writes its news for the briefing. */
@Component
class ContributeNews extends UserTaskStep {

    private static final String NEWS = BriefingVariables.NEWS.name();
    private static final String NO_NEWS = "noNews";

    private final NewsBook book;
    private final BriefingSummary summary;

    ContributeNews(NewsBook book, BriefingSummary summary) {
        this.book = book;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text(NEWS, 4000), FormField.flag(NO_NEWS));
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.toContribute(task, unitOf(task));
    }

    /** What the unit wrote on the page; the engine does not keep it. */
    @Override
    public Map<String, Object> shown(DelegateTask task) {
        return written(task)
                .map(before -> Map.ofEntries(BriefingVariables.NEWS.with(before.text())))
                .orElse(Map.of());
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        String news = answers.text(NEWS);
        boolean nothing = answers.flag(NO_NEWS);
        if (news != null && nothing) {
            throw new Refusal("briefing.news-and-none");
        }
        if (news != null || nothing) {
            book.contribute(
                    BriefingProcess.briefingOf(task), unitOf(task), Objects.requireNonNullElse(news, ""), person);
        } else if (written(task).isEmpty()) {
            throw Answers.missing(NEWS);
        }
    }

    private Optional<Contribution> written(DelegateTask task) {
        BriefingKey key = BriefingProcess.briefingOf(task);
        return book.ofUnit(key, unitOf(task));
    }

    private static String unitOf(DelegateTask task) {
        return BriefingVariables.UNIT_GROUP.from(task);
    }
}
