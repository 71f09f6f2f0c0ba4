namespace Fairground.Marketplace.Catalogue;

/// <summary>A picture of a gallery.</summary>
public sealed record GalleryPicture(string Key, bool IsDrawing, PictureView View);
