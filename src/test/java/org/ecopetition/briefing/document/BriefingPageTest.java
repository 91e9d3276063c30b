package org.ecopetition.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The briefing as a page. */
@SpringJUnitConfig(classes = PaperWorkshop.class, initializers = ConfigDataApplicationContextInitializer.class)
class BriefingPageTest {

    @Autowired
    private BriefingDocuments documents;

    @Autowired
    private ITemplateEngine templates;

    @Test
    void showsTheSourceBriefing() {
        assertThat(page(SourceBriefing.withEverything(), Locale.CHINESE))
                .containsSubsequence(
                        SourceBriefing.TITLE,
                        "第3期",
                        SourceBriefing.ISSUER,
                        "2023年7月1日",
                        "【导读】",
                        "★ 县市区工作动态",
                        SourceBriefing.FIGURES,
                        "【县市区工作动态】",
                        "▲大通湖区：6月29日",
                        "【市直部门工作动态】",
                        "aria-label=\"逐批交办件：第1批4件，第2批6件，第3批7件\"",
                        "<text",
                        "序号",
                        "D2YY202306290017",
                        "报：省生态环境保护督察和整改工作领导小组办公室，",
                        "送：各县市区委、县市区人民政府，")
                .doesNotContain("<img", "发：", "共印", "??");
    }

    @Test
    void saysTheSameToWhoeverReadsEnglish() {
        assertThat(page(SourceBriefing.withEverything(), Locale.ENGLISH))
                .isEqualTo(page(SourceBriefing.withEverything(), Locale.CHINESE));
    }

    @Test
    void breaksATitleWhereItsAuthorDid() {
        assertThat(page(
                        new BriefingPaper(
                                SourceBriefing.head("益阳市配合第二轮省生态环境保护\n例行督察工作简报"),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                SourceBriefing.foot()),
                        Locale.CHINESE))
                .contains("益阳市配合第二轮省生态环境保护<br/>例行督察工作简报");
    }

    @Test
    void showsAnEditorsSignsAsTheyAre() {
        String hostile = "<script>alert(1)</script>[[${view}]]「${title}」";
        assertThat(page(
                        new BriefingPaper(
                                SourceBriefing.head(hostile),
                                List.of(hostile),
                                List.of(hostile),
                                List.of(new LeadStory(hostile, List.of(hostile))),
                                List.of(new PaperSection(hostile, List.of(new NewsItem(hostile, hostile)))),
                                List.of(),
                                Optional.empty(),
                                SourceBriefing.foot()),
                        Locale.CHINESE))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;[[${view}]]「${title}」");
    }

    private String page(BriefingPaper paper, Locale language) {
        return templates.process("briefing/paper", new Context(language, Map.of("view", documents.page(paper))));
    }
}
