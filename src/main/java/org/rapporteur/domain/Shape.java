package org.rapporteur.domain;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of one kind of record, read off the record's components.
///
/// A field is declared once, as a component. Journal, tables, command line, forms and history all
/// ask here what fields there are, so adding a field is one line in a record and one text for its
/// label. A component that is not marked `@Nullable` and has no natural empty value (a date, a
/// reference, a zone) is required.
///
/// @param <T> the record class
public final class Shape<T extends Kept> {
    private static final Map<Class<?>, Shape<?>> ALL = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final List<RecordComponent> components;
    private final List<Field> fields;
    private final Map<String, RecordComponent> named;
    private final Set<RecordComponent> nullable;
    private final Constructor<T> constructor;

    private Shape(Class<T> type) {
        this.type = type;
        this.components = Arrays.asList(type.getRecordComponents());
        this.fields = components.stream()
                .filter(component -> !component.getName().equals("id"))
                .map(Shape::field)
                .toList();
        this.named = components.stream().collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        this.nullable = components.stream().filter(Shape::nullable).collect(Collectors.toSet());
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The shape of a record class.
    @SuppressWarnings("unchecked") // the map holds under each class the shape made for it
    public static <T extends Kept> Shape<T> of(Class<T> type) {
        return (Shape<T>) ALL.computeIfAbsent(type, ignored -> new Shape<>(type));
    }

    /// A copy of a record with one field changed.
    ///
    /// @throws IllegalArgumentException when the kind has no field of that name, or the value is not
    ///     of its type
    @SuppressWarnings("unchecked") // a record's class is the class of T
    public static <T extends Kept> T with(T record, String name, @Nullable Object value) {
        var shape = Shape.of((Class<T>) record.getClass());
        var values = shape.values(record);
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException(shape.type.getSimpleName() + " has no field " + name);
        }
        values.put(name, value);
        return shape.make(record.id().value(), values);
    }

    /// The ids of all that a record refers to.
    public static Stream<Id<?>> references(Kept record) {
        var shape = Kind.of(record).shape();
        return shape.fields().stream()
                .filter(field -> !field.targets().isEmpty())
                .map(field -> Optional.ofNullable(shape.value(record, field)))
                .flatMap(Optional::stream)
                .flatMap(value -> value instanceof List<?> several ? several.stream() : Stream.of(value))
                .map(id -> (Id<?>) id);
    }

    /// The fields in their order, the id left out.
    public List<Field> fields() {
        return fields;
    }

    /// The field with this word. Case, hyphens, underscores and a plural's last s are forgiven:
    /// `firstDay`, `first-day` and `recommendation` for `recommendations` are found; where there is
    /// both a `name` and a `names`, each word finds its own.
    public Optional<Field> field(String word) {
        return fields.stream()
                .filter(field -> folded(field.word()).equals(folded(word)))
                .findFirst()
                .or(() -> fields.stream()
                        .filter(field -> singular(field.word()).equals(singular(word)))
                        .findFirst());
    }

    private static String folded(String word) {
        return word.replaceAll("[-_ ]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static String singular(String word) {
        return folded(word).replaceAll("s$", "");
    }

    /// The values of a record by field name, in the fields' order.
    public Map<String, @Nullable Object> values(Kept record) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var component : components) {
            if (!component.getName().equals("id")) {
                values.put(component.getName(), read(component, record));
            }
        }
        return values;
    }

    /// The value of one field of a record.
    public @Nullable Object value(Kept record, Field field) {
        var component = named.get(field.name());
        return component == null ? null : read(component, record);
    }

    /// A record from the values of its fields. A field that is absent or null takes its natural
    /// empty value: empty text, no elements, zero, no, an enum's first constant.
    ///
    /// @throws RuleBroken `field.required` when a required field has no value
    public T make(UUID id, Map<String, ? extends @Nullable Object> values) {
        var arguments = new ArrayList<@Nullable Object>();
        for (var component : components) {
            arguments.add(
                    component.getName().equals("id")
                            ? new Id<>(id)
                            : valueOrEmpty(component, values.get(component.getName())));
        }
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A new record with an id of its own.
    ///
    /// @param namesAndValues a field's name, its value, the next name and so on
    /// @throws RuleBroken `field.required` when a required field has no value
    public T fresh(Object... namesAndValues) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return make(UUID.randomUUID(), values);
    }

    /// Checks that every required field is filled and that the record's own rules hold.
    ///
    /// @throws RuleBroken naming the first rule that does not hold
    public static void check(Kept record) {
        var shape = Shape.of(record.getClass());
        for (var field : shape.fields) {
            if (field.required() && shape.value(record, field) instanceof String text && nothingVisible(text)) {
                throw missing(shape.type, field.name());
            }
        }
        record.check();
    }

    private static boolean nothingVisible(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT);
    }

    private @Nullable Object valueOrEmpty(RecordComponent component, @Nullable Object value) {
        if (value != null) {
            return value;
        }
        var componentType = component.getType();
        if (componentType == String.class) {
            return "";
        } else if (componentType == List.class) {
            return List.of();
        } else if (componentType == Map.class) {
            return Map.of();
        } else if (componentType == int.class) {
            return 0;
        } else if (componentType == boolean.class) {
            return false;
        } else if (componentType.isEnum()) {
            return nullable.contains(component) ? null : componentType.getEnumConstants()[0];
        } else if (nullable.contains(component)) {
            return null;
        }
        throw missing(type, component.getName());
    }

    private static RuleBroken missing(Class<?> type, String name) {
        return new RuleBroken("field.required", new Label(Kind.of(type), Field.wordOf(name)));
    }

    private static @Nullable Object read(RecordComponent component, Kept record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Field field(RecordComponent component) {
        var name = component.getName();
        var form = form(component.getGenericType());
        var required = component.isAnnotationPresent(Required.class)
                || (List.of(Form.DATE, Form.WALL_TIME, Form.ZONE, Form.REFERENCE)
                                .contains(form)
                        && !nullable(component));
        var targets = List.<Kind>of();
        if (form == Form.REFERENCE) {
            targets = targets(component.getGenericType());
        } else if (form == Form.REFERENCES) {
            targets = targets(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        }
        return new Field(name, Field.wordOf(name), form, component.getType(), targets, required);
    }

    private static Form form(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Id.class) {
                return Form.REFERENCE;
            } else if (generic.getRawType() == Map.class) {
                return Form.NAMES;
            }
            return generic.getActualTypeArguments()[0] == String.class ? Form.TEXTS : Form.REFERENCES;
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            return Form.WORD;
        }
        var forms = Map.<Type, Form>of(
                String.class, Form.TEXT,
                LocalDate.class, Form.DATE,
                LocalDateTime.class, Form.WALL_TIME,
                int.class, Form.NUMBER,
                boolean.class, Form.YES_NO,
                ZoneId.class, Form.ZONE);
        return Optional.ofNullable(forms.get(type))
                .orElseThrow(() -> new IllegalStateException("no form is known for a field of type " + type));
    }

    private static List<Kind> targets(Type reference) {
        var argument = ((ParameterizedType) reference).getActualTypeArguments()[0];
        var target = (Class<?>) (argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument);
        return (target.isSealed() ? Stream.of(target.getPermittedSubclasses()) : Stream.of(target))
                .map(Kind::of)
                .sorted()
                .toList();
    }
}
