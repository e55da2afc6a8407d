package org.deskwright.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Names and values to read, in groups. Nothing can be changed. */
public final class FactSource implements IPropertySource {
    private final List<IPropertyDescriptor> descriptors = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** Adds a line to a group; one without a value is left out. */
    public FactSource add(String group, String name, String value) {
        if (!value.isEmpty()) {
            PropertyDescriptor descriptor = new PropertyDescriptor(values.size(), name);
            descriptor.setCategory(group);
            descriptors.add(descriptor);
            // a cell has one line
            values.add(String.join(", ", value.lines().toList()));
        }
        return this;
    }

    @Override
    public Object getEditableValue() {
        return null;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return descriptors.toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public Object getPropertyValue(Object id) {
        return id instanceof Integer place ? values.get(place) : null;
    }

    @Override
    public boolean isPropertySet(Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object id) {
        // nothing can be changed
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // nothing can be changed
    }
}
