package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the documentation finds what it names, and the first page stays short. */
class DocumentationTest {

    private static final int MOST_WORDS = 900;

    static Stream<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    static Stream<MarkdownPage> chinesePages() {
        return pages().filter(page -> page.toString().endsWith(".zh-CN.md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsToFilesAndHeadingsThatExist(MarkdownPage page) {
        assertThat(page.links()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page.file()
                    : Path.of("")
                            .toAbsolutePath()
                            .resolve(page.file())
                            .resolveSibling(parts[0])
                            .normalize();

            assertThat(target).exists();
            if (parts.length > 1) {
                assertThat(MarkdownPage.read(target).anchors()).contains(parts[1]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesFilesThatExist(MarkdownPage page) {
        assertThat(page.codes().stream().filter(code -> code.matches("(src|processes|docs|\\.ci)/[\\w./-]+")))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void fitsTheFirstPageInNineHundredWords(String file) {
        assertThat(MarkdownPage.read(Path.of(file)).words()).isBetween(300L, (long) MOST_WORDS);
    }

    @ParameterizedTest
    @MethodSource("chinesePages")
    void saysTheSameInBothLanguages(MarkdownPage chinese) {
        MarkdownPage english = MarkdownPage.read(Path.of(chinese.toString().replace(".zh-CN.md", ".md")));

        assertThat(chinese.outline()).isEqualTo(english.outline());
        assertThat(targets(chinese)).isEqualTo(targets(english));
    }

    /** The pages it leads to, in whatever language. */
    private static Set<String> targets(MarkdownPage page) {
        return page.links().stream()
                .map(link -> link.replaceFirst("#.*", "").replace(".zh-CN.md", ".md"))
                .filter(link -> !link.isEmpty()
                        && !page.file()
                                .getFileName()
                                .toString()
                                .replace(".zh-CN.md", ".md")
                                .equals(link))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
