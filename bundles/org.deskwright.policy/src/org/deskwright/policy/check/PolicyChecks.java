package org.deskwright.policy.check;

import java.util.List;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.osgi.service.component.annotations.Component;

/** The checks of this bundle: those that items of the checklist are part of. */
@Component(service = CheckProvider.class)
public final class PolicyChecks implements CheckProvider {
    @Override
    public String id() {
        return "org.deskwright.policy";
    }

    @Override
    public List<Check> checks() {
        Checklist checklist = Checklist.bundled();
        return checklist.items().stream().map(Item::check).filter(id -> !id.isEmpty()).distinct().sorted()
                .<Check>map(id -> new ChecklistCheck(id, checklist.of(id))).toList();
    }
}
