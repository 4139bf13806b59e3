using System.Collections.Immutable;
namespace KapGuide.Citations;
#pragma warning disable
public enum CitationStyle { Apa, Ama }
public static class CitationStyles { public static bool TryParse(string s, out CitationStyle style) { style = s=="ama"?CitationStyle.Ama:CitationStyle.Apa; return true; } }
public sealed record CitationPart(string Html, string? Key, string? Name = null);
public sealed record RenderedCitation(ImmutableArray<CitationPart> Parts, bool Superscript);
public sealed record BibliographyEntry(string Key, int Number, string? Label, string Html, string Text);
public sealed record PageCitations(ImmutableArray<RenderedCitation> Citations, ImmutableArray<BibliographyEntry> References);
public static class CitationProcessor { public static PageCitations Process(CitationStyle st, ReferenceLibrary lib, IReadOnlyList<CitationCluster> cs) {
 var keys = cs.SelectMany(c=>c.Items).Select(i=>i.Key).Distinct().OrderBy(k=>k, StringComparer.Ordinal).ToList();
 return new([.. cs.Select(c=>new RenderedCitation([new CitationPart("(",null), .. c.Items.SelectMany((i,n)=>new[]{ new CitationPart(n>0?"; ":"",null), new CitationPart(i.Key, i.Key)}), new CitationPart(")",null)], false))],[.. keys.Select((k,n)=>new BibliographyEntry(k,n+1,null,lib.TryGet(k,out var r)?System.Net.WebUtility.HtmlEncode(r.Title+" "+r.Year):k,k))]); } }
public static class Bibliography { public static IEnumerable<BibliographyEntry> Format(CitationStyle s, ReferenceLibrary lib) => lib.References.Select((r,n)=>new BibliographyEntry(r.Key,n,null,System.Net.WebUtility.HtmlEncode(r.Title),r.Title)); }
public static class ReferenceExport { public static string ToCslJson(ImmutableArray<Reference> r)=>"[]"; public static string ToBibTeX(ImmutableArray<Reference> r)=>""; public static string ToRis(ImmutableArray<Reference> r)=>""; }
