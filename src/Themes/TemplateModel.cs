using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using KapGuide.Content;

namespace KapGuide.Themes;

/// <summary>A type whose members templates may name. All are listed here, by which a compiler that leaves out what nobody names (native AOT) keeps their members; none has derived types.</summary>
internal sealed class TemplateModel
{
    private const DynamicallyAccessedMemberTypes Seen = DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.Interfaces;

    private static readonly FrozenDictionary<Type, TemplateModel> Known = new TemplateModel[]
    {
        // Templates' own models.
        Of<LayoutModel>(), Of<HomePage>(), Of<TopicPage>(), Of<ArticlePage>(), Of<QuestionsPage>(), Of<GlossaryPage>(), Of<ReferencesPage>(), Of<PersonPage>(), Of<StaticPage>(),
        Of<SearchPage>(), Of<WidgetsPage>(), Of<NotFoundPage>(), Of<FrameModel>(),

        // What they hold.
        Of<SiteFrame>(), Of<PageHead>(), Of<Alternate>(), Of<PracticeModel>(), Of<LogoModel>(), Of<ImageSize>(), Of<Link>(), Of<LinkGroup>(), Of<TopicCard>(), Of<DateText>(), Of<ReviewModel>(),
        Of<ReferenceItem>(), Of<ReferenceGroup>(), Of<LibraryEntry>(), Of<TermGroup>(), Of<TermItem>(), Of<EmbedSet>(), Of<FramePage>(), Of<FrameItem>(),

        // Lists.
        Of<ImmutableArray<Alternate>>(), Of<ImmutableArray<EmbedSet>>(), Of<ImmutableArray<FrameItem>>(), Of<ImmutableArray<LibraryEntry>>(), Of<ImmutableArray<Link>>(), Of<ImmutableArray<LinkGroup>>(),
        Of<ImmutableArray<ReferenceGroup>>(), Of<ImmutableArray<ReferenceItem>>(), Of<ImmutableArray<TermGroup>>(), Of<ImmutableArray<TermItem>>(), Of<ImmutableArray<TopicCard>>(), Of<ImmutableArray<string>>(),

        // What is written.
        Of<Html>(), Of<HtmlBytes>(), Of<Json>(), Of<ReadOnlyMemory<byte>>(), Of<string>(), Of<char>(), Of<int>(), Of<bool>(),
    }.ToFrozenDictionary(static model => model._type);

    [DynamicallyAccessedMembers(Seen)]
    private readonly Type _type;

    private TemplateModel([DynamicallyAccessedMembers(Seen)] Type type) => _type = type;

    /// <summary>The names of its members, in ordinal order.</summary>
    public ImmutableArray<string> Names => [.. _type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => property.Name).Order(StringComparer.Ordinal)];

    /// <summary>What a list of it holds; null when it is no list.</summary>
    public Type? Item => _type == typeof(string)
        ? null
        : _type.GetInterfaces().Append(_type).FirstOrDefault(static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>The model of a type; null for one that templates don't get.</summary>
    public static TemplateModel? Of(Type type) => Known.GetValueOrDefault(type);

    /// <summary>A member; null when it has none of that name.</summary>
    public PropertyInfo? Member(string name) => _type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance);

    private static TemplateModel Of<[DynamicallyAccessedMembers(Seen)] T>() => new(typeof(T));
}
