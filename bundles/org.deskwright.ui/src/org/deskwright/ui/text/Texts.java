package org.deskwright.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one package, from the {@code messages.properties} beside its classes. A key that is not there is a
 * packaging error and throws.
 */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts that stand beside the class, in the language of the user where they are translated. */
    public static Texts beside(Class<?> type) {
        return new Texts(ResourceBundle.getBundle(type.getPackageName() + ".messages", Locale.getDefault(),
                type.getClassLoader()));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /** The text with {@code {0}}, {@code {1}}, ... filled in, as {@link MessageFormat} does. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(values);
    }
}
