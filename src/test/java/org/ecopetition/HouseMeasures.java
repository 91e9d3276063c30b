package org.ecopetition;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** How big things are in a tree of sources: code lines without imports, comments and blanks, and how much is handed to what. */
class HouseMeasures {

    /** What is measured, each for everything of its kind. */
    enum Measure {
        /** Code lines of a file: the type and what is nested in it. */
        CLASS_LINES,
        /** Code lines from a method's or constructor's first line, its annotations included, to its closing brace. */
        METHOD_LINES,
        /** Parameters of constructors that are written out; those of records are their components. */
        CONSTRUCTOR_PARAMETERS,
        RECORD_COMPONENTS,
        FILES_OF_A_PACKAGE
    }

    /**
     * One thing measured.
     *
     * @param name of the file, the type nested in it and the method, or of the package
     */
    record Size(String name, int size) {}

    private final Map<Measure, List<Size>> sizes = new EnumMap<>(Measure.class);

    private HouseMeasures() {}

    /** Measures all Java sources below a directory. */
    static HouseMeasures of(Path root) {
        HouseMeasures measures = new HouseMeasures();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(root)) {
            List<Path> sources =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                measures.add(unit, trees);
            }
            sources.stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            Path::getParent, java.util.stream.Collectors.summingInt(file -> 1)))
                    .forEach((room, count) -> measures.note(
                            Measure.FILES_OF_A_PACKAGE, root.relativize(room).toString(), count));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return measures;
    }

    /** All that was measured so, the biggest first. */
    List<Size> of(Measure measure) {
        return sizesOf(measure).stream()
                .sorted(Comparator.comparingInt(Size::size).reversed())
                .toList();
    }

    /** How big nine of ten are at most. */
    int nineOfTen(Measure measure) {
        List<Size> all = of(measure);
        return all.get(all.size() / 10).size();
    }

    /** What is bigger than so much. */
    List<Size> over(Measure measure, int most) {
        return of(measure).stream().filter(one -> one.size() > most).toList();
    }

    /** A line for each measure: how many there are, how big nine of ten are at most, and the biggest. */
    String table() {
        StringBuilder table = new StringBuilder();
        for (Measure measure : Measure.values()) {
            List<Size> all = of(measure);
            table.append("%-22s %5d  90 %% <= %3d  max %3d %s%n"
                    .formatted(
                            measure,
                            all.size(),
                            nineOfTen(measure),
                            all.get(0).size(),
                            all.get(0).name()));
        }
        return table.toString();
    }

    private List<Size> sizesOf(Measure measure) {
        return sizes.computeIfAbsent(measure, any -> new ArrayList<>());
    }

    private void note(Measure measure, String name, int size) {
        sizesOf(measure).add(new Size(name, size));
    }

    private void add(CompilationUnitTree unit, Trees trees) throws IOException {
        String source = unit.getSourceFile().getCharContent(true).toString();
        if (unit.getTypeDecls().isEmpty()) {
            return; // package-info
        }
        String file =
                Path.of(unit.getSourceFile().toUri()).getFileName().toString().replace(".java", "");
        note(
                Measure.CLASS_LINES,
                file,
                unit.getTypeDecls().stream()
                        .mapToInt(type -> lines(source, unit, type, trees))
                        .sum());
        new TreePathScanner<@Nullable Void, @Nullable ClassTree>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
                if (type.getKind() == Tree.Kind.RECORD) {
                    note(Measure.RECORD_COMPONENTS, nameOf(file, type), components(type));
                }
                return super.visitClass(type, type);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree owner) {
                if (owner != null && trees.getSourcePositions().getEndPosition(unit, method) >= 0) {
                    String name = nameOf(file, owner) + "." + method.getName();
                    note(Measure.METHOD_LINES, name, lines(source, unit, method, trees));
                    if (method.getReturnType() == null && owner.getKind() != Tree.Kind.RECORD) {
                        note(
                                Measure.CONSTRUCTOR_PARAMETERS,
                                name,
                                method.getParameters().size());
                    }
                }
                return super.visitMethod(method, owner);
            }
        }.scan(unit, null);
    }

    private static String nameOf(String file, ClassTree type) {
        return type.getSimpleName().contentEquals(file) ? file : file + "." + type.getSimpleName();
    }

    private static int components(ClassTree type) {
        return (int) type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(member -> !member.getModifiers().getFlags().contains(Modifier.STATIC))
                .count();
    }

    private static int lines(String source, CompilationUnitTree unit, Tree part, Trees trees) {
        int start = (int) trees.getSourcePositions().getStartPosition(unit, part);
        int end = (int) trees.getSourcePositions().getEndPosition(unit, part);
        return (int) source.substring(start, end)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .count();
    }
}
