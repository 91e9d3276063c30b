package org.ecopetition.process.decision;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What stands in a readable cell of a decision table.
 *
 * @param names of the inputs that it reads
 * @param constants texts, numbers and flags written out in it
 * @param isConstant whether it is one of those and nothing else
 */
public record CellContent(Set<String> names, List<Object> constants, boolean isConstant) {

    /**
     * Reads a cell in which nothing is unlisted.
     *
     * @param compares whether it compares with an input, or else gives a value
     */
    public static CellContent of(String cell, boolean compares) {
        Exp content = FeelText.read(cell, compares).get().value();
        Set<String> names = new HashSet<>();
        List<Object> constants = new ArrayList<>();
        collect(content, names, constants);
        return new CellContent(names, constants, valueOf(content).isPresent());
    }

    private static void collect(Object part, Set<String> names, List<Object> constants) {
        valueOf(part).ifPresent(constants::add);
        if (part instanceof Ref reference) {
            names.add(reference.names().head());
        } else if (part instanceof Iterable<?> parts) {
            collectAll(parts.iterator(), names, constants);
        } else if (part instanceof Product product) {
            collectAll(product.productIterator(), names, constants);
        }
    }

    private static void collectAll(Iterator<?> parts, Set<String> names, List<Object> constants) {
        while (parts.hasNext()) {
            collect(parts.next(), names, constants);
        }
    }

    private static Optional<Object> valueOf(Object part) {
        if (part instanceof ConstString text) {
            return Optional.of(text.value());
        }
        if (part instanceof ConstNumber number) {
            return Optional.of(number.value().bigDecimal());
        }
        return part instanceof ConstBool flag ? Optional.of(flag.value()) : Optional.empty();
    }
}
