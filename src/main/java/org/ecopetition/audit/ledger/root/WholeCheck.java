package org.ecopetition.audit.ledger.root;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.audit.ledger.LedgerFault;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.audit.ledger.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that can be checked: chains, what they sealed, files of evidence, roots, heads. */
@Component
@LedgerPart
public class WholeCheck {

    private final Verification verification;
    private final RootCheck roots;
    private final EvidenceFiles files;

    WholeCheck(Verification verification, RootCheck roots, EvidenceFiles files) {
        this.verification = verification;
        this.roots = roots;
        this.files = files;
    }

    /**
     * What was checked and found.
     *
     * @param lastHead when heads were noted apart last, absent where none ever were
     */
    public record Found(
            long chains, long entries, int days, @Nullable Instant lastHead, List<LedgerFault> faults) {

        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    public Found all() {
        Verification.Found chains = verification.all();
        RootCheck.Found sealed = roots.all();
        Map<String, LedgerFault> faults = new LinkedHashMap<>();
        List<LedgerFault> all = new ArrayList<>(chains.faults());
        all.addAll(sealed.faults());
        all.addAll(files.faults());
        all.forEach(fault -> faults.putIfAbsent(
                fault.what() + " " + fault.chain() + " " + fault.position() + " " + fault.source() + " " + fault.row(),
                fault));
        return new Found(
                chains.chains(), chains.entries(), sealed.days(), sealed.lastHead(), List.copyOf(faults.values()));
    }
}
