namespace Fairground.Demo.Drawing;

/// <summary>Rooms.</summary>
internal static class Interiors
{
    public static void Desk(Canvas c, Tint t)
    {
        Walls(c, t, 640);
        Window(c, t, 60, 70, 180, 220);
        c.Rect(0, 480, 640, 26, t[5]);
        c.Rect(0, 506, 640, 134, t[1]);
        c.Rect(44, 506, 26, 134, t[4]);
        c.Rect(570, 506, 26, 134, t[4]);
        Books(c, t, 40, 480);
        c.Fill($"M180 480l14 -8h120l14 8z", t[6]);
        c.Fill($"M196 472l-6 -88h126l-6 88z", t[4]);
    }

    public static void Bedside(Canvas c, Tint t)
    {
        Walls(c, t, 560);
        c.Rect(-30, 250, 200, 330, t[4], 26);
        c.Rect(-30, 440, 330, 140, t[2], 30);
        c.Box(-10, 372, 190, 92, t.Paint(6), 40, 24);
        c.Solid($"M-10 470q170 -40 310 10v120h-310z", t.Paint(5), 30);
        c.Box(340, 452, 220, 30, t.Paint(5), 6, 30);
        c.Rect(356, 482, 188, 108, t[4]);
        c.Rect(372, 500, 156, 34, t[3], 6);
        c.Circle(450, 517, 6, t[6]);
        Frame(c, t, 240, 110, 110, 140);
    }

    public static void Room(Canvas c, Tint t)
    {
        Walls(c, t, 520);
        Window(c, t, 70, 60, 190, 260);
        c.Oval(300, 566, 280, 44, t[4]);
        c.Solid($"M60 520v-130q0 -40 40 -40h170q40 0 40 40v130z", t.Paint(5), 36);
        c.Box(30, 430, 60, 118, t.Paint(6), 24, 18);
        c.Box(280, 430, 60, 118, t.Paint(6), 24, 18);
        c.Box(86, 462, 198, 62, t.Paint(4), 22, 24);
    }

    public static void Dining(Canvas c, Tint t)
    {
        Walls(c, t, 560);
        Frame(c, t, 70, 120, 100, 130);
        c.Rect(60, 470, 520, 26, t[6], 8);
        c.Rect(110, 496, 22, 144, t[5]);
        c.Rect(508, 496, 22, 144, t[5]);
        c.Solid($"M250 470q10 -60 70 -60t70 60z", t.Paint(5), 22);
        c.Circle(290, 408, 18, t[6]);
        c.Circle(328, 398, 20, t[7]);
        c.Circle(352, 412, 15, t[6]);
        c.Oval(150, 466, 50, 6, t[7]);
        c.Oval(490, 466, 50, 6, t[7]);
    }

    public static void Kitchen(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[1]);
        for (var x = 0; x < 8; x++)
        {
            c.Line(x * 92, 250, x * 92, 470, t[3], 4);
        }
        c.Stroke("M0 250H640M0 324H640M0 398H640", t[3], 4);
        c.Rect(0, 96, 640, 14, t[5]);
        foreach (var x in (double[])[60, 130, 190])
        {
            c.Line(x, 110, x, 150, t[6], 5);
            c.Solid(Canvas.RectPath(x - 22, 148, 44, 60 + (x / 6), 18), t.Paint(5), 12);
        }
        c.Rect(0, 470, 640, 26, t[5]);
        c.Rect(0, 496, 640, 144, t[3]);
        c.Stroke("M214 496V640M428 496V640", t[4], 5);
        c.Stroke("M150 540h-60M364 540h-60M578 540h-60", t[6], 8);
        c.Box(60, 396, 74, 76, t.Paint(4), 10, 18);
        c.Rect(54, 384, 86, 18, t[6], 6);
        Plant(c, t, 570, 470, 0.8);
    }

    public static void Hall(Canvas c, Tint t)
    {
        Walls(c, t, 540);
        c.Box(70, 420, 500, 24, t.Paint(5), 6, 30);
        c.Rect(90, 444, 20, 130, t[5]);
        c.Rect(530, 444, 20, 130, t[5]);
        c.Rect(130, 444, 380, 60, t[4]);
        Plant(c, t, 130, 420, 1);
        Books(c, t, 420, 420);
        c.Oval(300, 412, 40, 8, t[6]);
    }

    public static void Reading(Canvas c, Tint t)
    {
        Walls(c, t, 540);
        Window(c, t, 340, 50, 190, 230);
        c.Solid($"M30 540v-170q0 -70 70 -70h90q60 0 60 70v170z", t.Paint(5), 36);
        c.Box(0, 430, 70, 130, t.Paint(6), 28, 20);
        c.Box(224, 430, 62, 130, t.Paint(6), 28, 20);
        c.Box(66, 470, 162, 60, t.Paint(4), 22, 24);
        c.Oval(420, 460, 124, 20, t[6]);
        c.Rect(410, 470, 20, 110, t[6]);
        c.Oval(420, 582, 70, 12, t[5]);
    }

    public static void TeaTable(Canvas c, Tint t)
    {
        Walls(c, t, 640);
        Window(c, t, 60, 50, 210, 270);
        Plant(c, t, 540, 460, 1.2);
        c.Rect(0, 460, 640, 180, t[4]);
        c.Rect(0, 460, 640, 12, t[3]);
        c.Fill($"M90 640L200 480H470L590 640z", t[2]);
        c.Stroke("M130 640L226 486M550 640L448 486", t[4], 5);
        Cup(c, t, 140, 476);
        Cup(c, t, 520, 500);
    }

    public static void Sofa(Canvas c, Tint t)
    {
        Walls(c, t, 530);
        Frame(c, t, 110, 70, 110, 140);
        Frame(c, t, 250, 100, 90, 90);
        Plant(c, t, 590, 530, 1.3);
        c.Box(70, 270, 500, 220, t.Paint(5), 50, 40);
        c.Box(90, 424, 460, 90, t.Paint(4), 26, 30);
        c.Box(30, 360, 84, 180, t.Paint(6), 38, 24);
        c.Box(526, 360, 84, 180, t.Paint(6), 38, 24);
        c.Rect(80, 536, 20, 30, t[7]);
        c.Rect(540, 536, 20, 30, t[7]);
    }

    public static void Playroom(Canvas c, Tint t)
    {
        Walls(c, t, 470);
        for (var i = 0; i < 7; i++)
        {
            c.Fill($"M{i * 96 + 4} {60 + (i % 2 * 6)}h74l-37 62z", i % 2 == 0 ? t[5] : t[3]);
        }
        c.Stroke("M-10 58Q320 84 650 58", t[6], 5);
        Window(c, t, 410, 170, 150, 180);
        c.Oval(330, 550, 270, 56, t[5]);
        c.Oval(330, 550, 210, 42, t[4]);
        c.Box(40, 370, 130, 110, t.Paint(5), 10, 26);
        c.Stroke("M52 400h106M52 440h106", t[4], 7);
        c.Ball(92, 360, 26, t.Paint(6));
    }

    public static void Workshop(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[2]);
        c.Rect(70, 60, 500, 240, t[3], 8);
        for (var x = 100; x < 560; x += 40)
        {
            c.Stroke(Canvas.Data($"M{x} 90v0M{x} 130v0M{x} 170v0M{x} 210v0M{x} 250v0"), t[5], 7);
        }
        c.Box(120, 110, 26, 130, t.Paint(5), 6, 8);
        c.Box(104, 90, 58, 34, t.Paint(6), 6, 12);
        c.Ring(250, 170, 44, t[6], 16);
        c.Stroke("M490 100l-60 130", t[6], 16);
        c.Stroke("M430 100l60 130", t[5], 16);
        c.Rect(0, 474, 640, 40, t[6]);
        c.Rect(0, 514, 640, 126, t[4]);
        c.Rect(60, 514, 46, 126, t[5]);
        c.Rect(534, 514, 46, 126, t[5]);
        c.Fill($"M470 474q10 -22 40 -18q30 -20 46 18z", t[3]);
    }

    public static void Shelf(Canvas c, Tint t)
    {
        Walls(c, t, 640);
        c.Rect(40, 396, 560, 22, t[6], 4);
        c.Fill($"M90 418h20v46zM530 418h20v46z", t[5]);
        Books(c, t, 66, 396);
        Plant(c, t, 548, 396, 0.9);
        c.Rect(40, 128, 560, 18, t[5], 4);
        Books(c, t, 380, 128);
        c.Ball(160, 104, 26, t.Paint(5));
        c.Box(230, 62, 60, 66, t.Paint(4), 8, 16);
        c.Rect(130, 560, 380, 80, t[3]);
    }

    public static void Stage(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[5]);
        c.Circle(330, 330, 240, t[3]);
        for (var i = 0; i < 4; i++)
        {
            c.Solid(Canvas.Data($"M{(i * 40) - 30} 0h46q-14 260 0 540h-46z"), t.Paint(6), 18);
            c.Solid(Canvas.Data($"M{640 - (i * 40) - 20} 0h46v540h-46q14 -260 0 -540z"), t.Paint(6), 18);
        }
        c.Rect(0, 520, 640, 120, t[6]);
        c.Rect(0, 520, 640, 12, t[7]);
        c.Oval(330, 556, 240, 34, t[4]);
    }

    public static void PetCorner(Canvas c, Tint t)
    {
        Walls(c, t, 500);
        Window(c, t, 370, 60, 200, 230);
        c.Oval(330, 560, 300, 50, t[4]);
        Animals.Cat(c, t.Paint(6), 160, 548, 1);
    }

    public static void Bath(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[1]);
        for (var i = 1; i < 8; i++)
        {
            c.Line(i * 80, 0, i * 80, 470, t[2], 4);
            c.Line(0, i * 62, 640, i * 62, t[2], 4);
        }
        c.Circle(470, 170, 100, t[4]);
        c.Circle(470, 170, 86, t[0]);
        c.Fill($"M420 230l90 -130l22 26l-84 116z", "#ffffff", 0.7);
        c.Rect(0, 464, 640, 24, t[5]);
        c.Rect(0, 488, 640, 152, t[3]);
        c.Stroke("M110 464v-90q0 -34 34 -34h30v24", t[6], 18);
        c.Box(470, 420, 140, 46, t.Paint(4), 14, 24);
        c.Box(482, 378, 120, 46, t.Paint(5), 14, 24);
    }

    public static void Wall(Canvas c, Tint t)
    {
        Walls(c, t, 560);
        c.Box(110, 460, 420, 100, t.Paint(5), 8, 40);
        c.Stroke("M320 460v100", t[4], 5);
        c.Circle(300, 510, 7, t[7]);
        c.Circle(340, 510, 7, t[7]);
        Plant(c, t, 480, 460, 1);
        Books(c, t, 140, 460);
    }

    public static void Pegs(Canvas c, Tint t)
    {
        Walls(c, t, 560);
        c.Box(60, 150, 520, 34, t.Paint(5), 8, 30);
        foreach (var x in (double[])[120, 225, 330, 435, 540])
        {
            c.Circle(x, 172, 13, t[7]);
        }
        c.Solid($"M88 176q32 -20 64 0l26 190q-58 24 -116 0z", t.Paint(4), 22);
        c.Stroke($"M520 176q-30 60 20 150q50 -90 0 -150", t[6], 9);
        c.Box(190, 520, 290, 22, t.Paint(6), 6, 24);
        c.Rect(210, 542, 18, 98, t[6]);
        c.Rect(442, 542, 18, 98, t[6]);
    }

    private static void Walls(Canvas c, Tint t, double floor)
    {
        c.Rect(0, 0, 640, 640, t[2]);
        if (floor < 640)
        {
            c.Rect(0, floor, 640, 640 - floor, t[4]);
            c.Rect(0, floor - 14, 640, 14, t[1]);
        }
    }

    private static void Window(Canvas c, Tint t, double x, double y, double width, double height)
    {
        c.Rect(x - 10, y - 10, width + 20, height + 20, t[4], 6);
        c.Rect(x, y, width, height, t.IsNight ? "#20283f" : t[0]);
        if (t.IsNight)
        {
            c.Circle(x + (width * 0.7), y + 50, 17, "#f3e3b0");
            c.Stroke(Canvas.Data($"M{x + 30} {y + 40}v0M{x + 60} {y + 90}v0M{x + 110} {y + 110}v0"), "#f6edd2", 4);
        }
        else
        {
            c.Fill($"M{x + (width * 0.1)} {y + height}L{x + (width * 0.6)} {y}h{width * 0.25}L{x + (width * 0.35)} {y + height}z",
                "#ffffff", 0.6);
        }
        c.Line(x + (width / 2), y, x + (width / 2), y + height, t[4], 8);
        c.Line(x, y + (height * 0.45), x + width, y + (height * 0.45), t[4], 8);
        c.Rect(x - 22, y + height + 6, width + 44, 14, t[5], 4);
    }

    private static void Frame(Canvas c, Tint t, double x, double y, double width, double height)
    {
        c.Rect(x, y, width, height, t[5], 4);
        c.Rect(x + 9, y + 9, width - 18, height - 18, t[0]);
        c.Fill($"M{x + 9} {y + height - 9}l{width * 0.3} {-height * 0.4}l{width * 0.2} {height * 0.18}l{width * 0.16} " +
            $"{-height * 0.1}L{x + width - 9} {y + height - 9}z", t[4]);
        c.Circle(x + (width * 0.68), y + (height * 0.32), width * 0.1, t[4]);
    }

    private static void Books(Canvas c, Tint t, double x, double ground)
    {
        c.Rect(x, ground - 96, 24, 96, t[5], 3);
        c.Rect(x + 26, ground - 84, 30, 84, t[6], 3);
        c.Rect(x + 58, ground - 102, 20, 102, t[4], 3);
        c.At(x + 104, ground, () => c.Rect(-22, -92, 24, 92, t[7], 3), turn: 9);
    }

    private static void Plant(Canvas c, Tint t, double x, double ground, double scale) => c.At(x, ground, () =>
    {
        foreach (var turn in (double[])[-52, -24, 4, 30, 54])
        {
            c.At(0, -50, () => c.Fill($"M0 0q-22 -50 0 -110q22 60 0 110z", turn is -24 or 30 ? t[6] : t[5]), turn: turn);
        }
        c.Solid($"M-30 -56h60l-8 56h-44z", t.Paint(6), 12);
    }, scale);

    private static void Cup(Canvas c, Tint t, double x, double y) => c.At(x, y, () =>
    {
        c.Oval(0, 0, 56, 10, t[5]);
        c.Ring(36, -30, 15, t[5], 8);
        c.Solid($"M-36 -56H36q0 52 -22 54h-28q-22 -2 -22 -54z", t.Paint(2), 14);
        c.Oval(0, -56, 36, 6, t[6]);
    });
}
