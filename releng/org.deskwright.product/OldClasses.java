import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Classes of libraries in the form of Java 5 and older, put into a newer form: the same code with the maps of its stack
 * that the JVM checks it by since. Without them the JVM has to work out at each start that the code is sound, and takes
 * no such class into its cache.
 */
final class OldClasses {
    private static final int JAVA_6 = ClassFile.JAVA_6_VERSION;

    private OldClasses() {
    }

    /** Of a jar, by the name of their entry. */
    static Map<String, byte[]> renewed(Path jar) throws IOException {
        Map<String, byte[]> renewed = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            ClassFile form = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption
                            .of(ClassHierarchyResolver.ofResourceParsing(type -> stream(file, type.descriptorString()))
                                    .orElse(ClassHierarchyResolver.defaultResolver())));
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    byte[] bytes = bytes(file, entry);
                    if (isOld(bytes)) {
                        renewed.put(entry.getName(), renewed(form, bytes));
                    }
                }
            }
        }
        return renewed;
    }

    private static boolean isOld(byte[] bytes) {
        return ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < JAVA_6;
    }

    private static byte[] renewed(ClassFile form, byte[] bytes) {
        return form.transformClass(form.parse(bytes),
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen((to, element) -> to.with(
                        element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element)));
    }

    private static InputStream stream(JarFile file, String descriptor) {
        JarEntry entry = file.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : new ByteArrayInputStream(bytes(file, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JarFile file, JarEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
