namespace Fairground.Demo.Drawing;

/// <summary>Where goods are used.</summary>
internal enum Setting
{
    Desk, Bedside, Room, Dining, Terrace, Kitchen, Hall, Street, Reading, TeaTable, Sofa, Playroom, Workshop, Shelf, Garden, Bench, Wrist,
    Stage, PetCorner, Camp, Bath, Wall, Pegs, Sky, Carpet,
}

/// <summary>A place: what is drawn behind the goods and before them, and the room there is for them.</summary>
internal sealed record Scene(
    Action<Canvas, Tint> Behind, double X, double Y, double Width, double Height, Action<Canvas, Tint>? Before = null,
    bool HasEvening = false, bool HasGround = true, bool LiesFlat = false);

/// <summary>The places, each in the tones of one tint.</summary>
internal static class Scenes
{
    public static Scene Of(Setting setting) => setting switch
    {
        Setting.Desk => new Scene(Interiors.Desk, 400, 484, 250, 300, HasEvening: true),
        Setting.Bedside => new Scene(Interiors.Bedside, 450, 452, 210, 270, HasEvening: true),
        Setting.Room => new Scene(Interiors.Room, 460, 540, 230, 420, HasEvening: true),
        Setting.Dining => new Scene(Interiors.Dining, 320, 60, 250, 270, HasEvening: true, HasGround: false),
        Setting.Terrace => new Scene(Outdoors.Terrace, 330, 510, 300, 300, HasEvening: true),
        Setting.Kitchen => new Scene(Interiors.Kitchen, 380, 476, 270, 250),
        Setting.Hall => new Scene(Interiors.Hall, 320, 424, 250, 250),
        Setting.Street => new Scene(Outdoors.Street, 320, 548, 500, 330),
        Setting.Reading => new Scene(Interiors.Reading, 420, 452, 200, 230),
        Setting.TeaTable => new Scene(Interiors.TeaTable, 330, 470, 250, 240),
        Setting.Sofa => new Scene(Interiors.Sofa, 320, 436, 300, 210),
        Setting.Playroom => new Scene(Interiors.Playroom, 340, 540, 330, 280),
        Setting.Workshop => new Scene(Interiors.Workshop, 330, 480, 330, 230),
        Setting.Shelf => new Scene(Interiors.Shelf, 360, 400, 260, 240),
        Setting.Garden => new Scene(Outdoors.Garden, 330, 546, 330, 300),
        Setting.Bench => new Scene(Outdoors.Bench, 350, 444, 260, 250),
        Setting.Wrist => new Scene(People.Wrist, 320, 316, 300, 350, HasGround: false),
        Setting.Stage => new Scene(Interiors.Stage, 330, 540, 380, 370),
        Setting.PetCorner => new Scene(Interiors.PetCorner, 400, 548, 290, 250),
        Setting.Camp => new Scene(Outdoors.Camp, 340, 552, 380, 270),
        Setting.Bath => new Scene(Interiors.Bath, 340, 470, 240, 210),
        Setting.Pegs => new Scene(Interiors.Pegs, 330, 316, 260, 300, HasGround: false),
        Setting.Sky => new Scene(Outdoors.Garden, 350, 190, 260, 270, HasGround: false),
        Setting.Carpet => new Scene(Interiors.Room, 330, 580, 400, 400, HasGround: false, LiesFlat: true),
        _ => new Scene(Interiors.Wall, 320, 240, 210, 210, HasGround: false),
    };
}
